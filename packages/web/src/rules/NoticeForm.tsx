import { type CalendarChange, readNotice, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Input, TextArea } from '../ui/Input.tsx'
import { AmendForm, useProposal } from './AmendForm.tsx'
import { CalendarEffectLine } from './CalendarEffectLine.tsx'
import { NoticeDays, NoticeMonths } from './NoticeDays.tsx'

/** What stands in the form; what was read from the words is used where nothing else was typed. */
interface TypedNotice extends Readonly<Record<string, unknown>> {
  readonly words: string
  readonly year: string
  readonly number: string
  readonly date: string
  readonly to: string
}

const NOTHING_TYPED: TypedNotice = { words: '', year: '', number: '', date: '', to: '' }
const subject = { kind: 'rules', pack: 'calendar' } as const
const action = 'supervision.proposeNotice'

interface NoticeFormProps {
  readonly version: number
  /** the year that is missing, else the next */
  readonly year: number
  onDone(): void
}

/** The notice pasted as it was published, or its days typed; what was understood is shown before it is sent. */
export function NoticeForm({ version, year: usual, onDone }: NoticeFormProps) {
  const say = useSay()
  const proposal = useProposal({ subject, action, version }, NOTHING_TYPED)
  const typed = proposal.kept.value
  const read = readNotice(typed.words, Number(typed.year) || usual)
  const shown = {
    year: typed.year || String(read.year ?? usual),
    number: typed.number || (read.number ?? ''),
    date: typed.date || (read.date ?? ''),
  }
  const notice = {
    year: Number(shown.year),
    number: shown.number.trim(),
    date: shown.date,
    off: read.off,
    work: read.work,
    to: typed.to || null,
  }
  const change: CalendarChange = { kind: 'notice', notice }
  const complete = missingIn(notice) === undefined
  const set = (part: Partial<TypedNotice>) => proposal.kept.change({ ...typed, ...part })

  async function submit() {
    const missing = missingIn(notice)
    if (missing) proposal.refuse(missing)
    else if (await proposal.send({ change, reason: '' })) onDone()
  }

  return (
    <AmendForm proposal={proposal} onSubmit={() => void submit()}>
      <div className="field">
        <label htmlFor="notice-words">{say(text('通知内容', 'Words of the notice'))}</label>
        <p className="hint" id="notice-how">
          {say(
            text(
              '粘贴通知全文，或填写日期：10月1日至8日放假。9月27日、10月10日上班。',
              'Paste the notice, or type its days in its words: 10月1日至8日放假。9月27日、10月10日上班。',
            ),
          )}
        </p>
        <TextArea
          id="notice-words"
          aria-describedby="notice-how"
          rows={8}
          value={typed.words}
          onChange={({ target }) => set({ words: target.value })}
        />
      </div>
      {read.doubts.length > 0 && (
        <div className="problem" role="alert">
          <p>{say(text('请对照原文核对：', 'Compare with the notice: '))}</p>
          <ul className="dots">
            {read.doubts.map(doubt => (
              <li key={doubt.zh}>{say(doubt)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="notice-fields">
        <div className="field">
          <label htmlFor="notice-year">{say(text('年份', 'Year'))}</label>
          <Input
            id="notice-year"
            inputMode="numeric"
            value={shown.year}
            onChange={({ target }) => set({ year: target.value.trim() })}
          />
        </div>
        <div className="field">
          <label htmlFor="notice-number">{say(text('文号', 'Number'))}</label>
          <Input
            id="notice-number"
            maxLength={60}
            value={shown.number}
            onChange={({ target }) => set({ number: target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="notice-date">{say(text('通知日期', 'Dated'))}</label>
          <Input
            id="notice-date"
            type="date"
            value={shown.date}
            onChange={({ target }) => set({ date: target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="notice-to">
            {say(text('安排至（只安排部分月份时填）', 'Arranges to (for a part only)'))}
          </label>
          <Input id="notice-to" type="date" value={typed.to} onChange={({ target }) => set({ to: target.value })} />
        </div>
      </div>
      {(read.off.length > 0 || read.work.length > 0) && (
        <section className="field" aria-label={say(text('读到的日期', 'Days read'))}>
          <NoticeDays notice={notice} />
          <NoticeMonths notice={notice} />
        </section>
      )}
      {complete && <CalendarEffectLine change={change} />}
    </AmendForm>
  )
}

function missingIn(notice: {
  year: number
  number: string
  date: string
  off: readonly unknown[]
  work: readonly unknown[]
}) {
  if (notice.off.length + notice.work.length === 0)
    return text('没有读到放假或上班的日期，请按示例填写“通知内容”', 'No days were read: write them as in the example')
  if (!Number.isInteger(notice.year) || notice.year < 2019 || notice.year > 2200)
    return text('请填写“年份”，例如 2027', 'Fill in the year, such as 2027')
  if (notice.number === '') return text('请填写“文号”', 'Fill in the number of the notice')
  if (notice.date === '') return text('请填写“通知日期”', 'Fill in the day it is dated')
  return undefined
}
