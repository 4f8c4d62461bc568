import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, keptDue, type Pack, reviewDesk, standingOf, text } from '@zhengheng/policy'

import { useSay } from '../../../reader/i18n.tsx'
import { useMe } from '../../../reader/session.ts'
import { ActProblemNote } from '../../../ui/act/ActProblemNote.tsx'
import { useCheckedAct } from '../../../ui/act/useActForm.ts'
import { Button } from '../../../ui/Button.tsx'
import { Citation, Citations } from '../../../ui/Citation.tsx'
import { comingDue } from '../../../ui/dates.ts'
import { Input, TextArea } from '../../../ui/Input.tsx'
import { UnprintedSentences } from '../../../ui/UnprintedSentences.tsx'
import { useJudgingPack } from '../../../ui/useJudgingPack.ts'
import { refreshed, settlementsOf, stillOpen } from '../marks/correction-items.ts'
import { unmarked } from '../marks/marks.ts'
import type { ReviewWork } from '../marks/review-work.ts'

import { CorrectionLines } from './CorrectionLines.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { SendForm } from './page-form.tsx'

interface ReturnFormProps {
  readonly detail: ProjectDetail
  readonly work: ReviewWork
  onWork(work: ReviewWork): void
  /** lets what is being saved arrive first, so that nothing is kept after the act that ends it */
  beforeSend?(): Promise<unknown>
  onSent(): void
}

const action = actionNamed('approval.returnForCorrection')

/** The notice that names everything at once: lines, term, consequences, and the text as the applicant will read it. */
export function ReturnForm({ detail, work, onWork, beforeSend, onSent }: ReturnFormProps) {
  const say = useSay()
  const { pack } = useJudgingPack(detail.project.pack)
  const days = work.dueDays ?? String(pack?.parameters.correctionWorkingDays ?? '')
  const round = detail.project.approval.corrections.at(-1)
  const open = stillOpen(work.settled, round)
  const again = work.secondTimeReason ?? (open.length > 0 ? `第 ${open.join('、')} 处补正后仍有问题。` : '')
  const subject = { kind: 'project', code: detail.project.code } as const
  const part = reviewDesk.part?.(detail.project) ?? ''
  const checked = useCheckedAct(action, { subject, version: detail.version, part })
  const before = detail.project.approval.corrections.length
  const lines = refreshed(work.corrections ?? [], work, round)
  const unfounded = pack
    ? lines.flatMap(({ rule }, index) => (standingOf(pack, rule) === 'verified' ? [] : [index + 1]))
    : []
  const left = detail.project.approval.submissions.length > 0 ? unmarked(work.marks).length : 0

  async function send() {
    const given = {
      items: lines.map(({ from: _, ...item }) => item),
      dueDays: Number(days) || days,
      secondTimeReason: again,
      settled: settlementsOf(work.settled),
    }
    if (await checked.send(given, { beforeSend })) onSent()
  }

  return (
    <SendForm onSend={send}>
      <h3>{say(text('退回补正通知（一次性告知）', 'Correction notice: everything at once'))}</h3>
      <ActProblemNote key={checked.attempt} problem={checked.problem} subject={subject} />
      <p>
        {say(text(`共 ${lines.length} 处。发出后审批计时暂停。`, `${lines.length} corrections. The clock pauses.`))}{' '}
        <Citations rules={action.basis} />
      </p>
      <CorrectionLines
        lines={lines}
        onLines={corrections => onWork({ ...work, corrections })}
        errors={checked.errors}
      />
      <DueDays days={days} onDays={dueDays => onWork({ ...work, dueDays })} pack={pack} />
      {left > 0 && (
        <p className="light light-near light-line">
          ▲{' '}
          {say(
            text(
              `还有 ${left} 项没有检查。事项应一次告知；以后再退回须写明理由。`,
              `${left} items are unchecked. All is named at once; returning again needs a reason.`,
            ),
          )}{' '}
          <Citation rule="M-once" />
        </p>
      )}
      {before > 0 && (
        <div className="field">
          <label htmlFor="field-secondTimeReason" className="field-label">
            {say(text(`已退回过 ${before} 次，再次补正的理由`, `Returned ${before} times before. Why again?`))}{' '}
          </label>
          <div className="hint" id="again-hint">
            {say(
              text('补正事项应一次告知，再次退回必须写明理由', 'All is named at once; a second return needs a reason'),
            )}{' '}
            <Citation rule="M-once" />
          </div>
          <TextArea
            id="field-secondTimeReason"
            aria-describedby="again-hint"
            rows={2}
            maxLength={500}
            value={again}
            onChange={({ target }) => onWork({ ...work, secondTimeReason: target.value })}
          />
        </div>
      )}
      <PaperPreview detail={detail} action={action.name} input={{ items: lines, dueDays: Number(days) }} />
      <UnprintedSentences kind="correctionNotice" begunUnder={detail.project.pack} />
      {unfounded.length > 0 && (
        <p className="unprinted" role="note">
          {say(
            text(
              `第 ${unfounded.join('、')} 处依据的规则还没有核实，通知书不写依据。`,
              `The rule of ${unfounded.join(', ')} is unverified: the notice names no ground for it.`,
            ),
          )}
        </p>
      )}
      <p className="final">
        {say(text('发出后不能撤回，请核对以上内容。', 'This is final. Check what stands above.'))}
      </p>
      <Button kind="primary" type="submit" busy={checked.busy}>
        {say(text('发送补正通知', 'Send the notice'))}
      </Button>
    </SendForm>
  )
}

interface DueDaysProps {
  readonly days: string
  onDays(days: string): void
  readonly pack: Pack | undefined
}

function DueDays({ days, onDays, pack }: DueDaysProps) {
  const say = useSay()
  const me = useMe()
  const count = Number(days)
  const due =
    pack && Number.isInteger(count) && count > 0 && count <= 60 ? pack.calendar.addWorkingDays(me.today, count) : null
  return (
    <div className="field">
      <label htmlFor="field-dueDays" className="field-label">
        {say(text('补正期限（工作日）', 'Term (working days)'))}
      </label>
      <Input
        id="field-dueDays"
        className="short"
        inputMode="numeric"
        value={days}
        onChange={({ target }) => onDays(target.value.trim())}
      />{' '}
      {due && <span className="quiet">{say(comingDue(keptDue(due)) ?? text('', ''))}</span>}
    </div>
  )
}
