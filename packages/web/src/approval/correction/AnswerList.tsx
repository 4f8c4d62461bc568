import type { ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, actionNamed, type SectionId, sections, text, unexplained } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useCheckedAct } from '../../ui/act/useActForm.ts'
import { WhyNot } from '../../ui/act/WhyNot.tsx'
import { Button } from '../../ui/Button.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { Go } from '../../ui/Go.tsx'
import { SendForm } from '../review/concluding/page-form.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import type { OpenCorrection } from './AnswersFrame.tsx'
import { type Answers, answerTo, inputOf, openCount, withAnswer } from './answers.ts'
import { OtherReasons } from './OtherReasons.tsx'
import { placeOf } from './pins.ts'
import { Quote } from './Quote.tsx'

/** An item still open needs a choice first; its missing explanation is no second complaint. */
const unchosen = (path: string, answers: Answers) => {
  const [, index, field] = path.split('.')
  return path.startsWith('answers.') && field === 'text' && answerTo(answers, Number(index) + 1).state === 'open'
}

const action = actionNamed('approval.resubmitApplication')

interface AnswerListProps {
  readonly detail: ProjectDetail
  readonly correction: OpenCorrection
  readonly draft: ApplicationDraft
  /** sections that differ from what was returned */
  readonly changed: readonly SectionId[]
}

/** Each item with the way to its place and its answer; sending is possible when nothing is open. */
export function AnswerList({ detail, correction: { round, kept }, draft, changed }: AnswerListProps) {
  const say = useSay()
  const { code } = detail.project
  const subject = { kind: 'project', code } as const
  const checked = useCheckedAct(action, { subject, version: detail.version })
  const offer = detail.offers.find(one => one.action === action.name)
  const open = openCount(kept.work, round.items)
  const others = unexplained(changed, round, [])

  const send = () =>
    checked.send(inputOf(kept.work, round.items, others), {
      leaveOut: ({ path }) => unchosen(path, kept.work),
      beforeSend: kept.flush,
    })
  return (
    <SendForm onSend={send}>
      <ActProblemNote key={checked.attempt} problem={checked.problem} subject={subject} />
      <ol className="answer-list">
        {round.items.map((item, index) => {
          const no = index + 1
          const answer = answerTo(kept.work, no)
          const { path, moved } = placeOf(item, draft[item.section] ?? {})
          return (
            <li key={`${item.section}${item.place}${item.text}`} className={`is-${answer.state}`}>
              <p>
                {item.text} <Citation rule={item.rule} />
              </p>
              <Quote item={item} />
              <p className="where">
                <Go href={placeHref(code, item.section, path)} className="button">
                  {say(
                    text(
                      `去修改：${sections[item.section].title.zh}`,
                      `Correct it in: ${sections[item.section].title.en}`,
                    ),
                  )}
                </Go>
                {item.place !== sections[item.section].title.zh && <span className="quiet">{item.place}</span>}
                {moved && answer.state === 'open' && (
                  <span className="light light-near">▲ {say(text('原位置已变', 'Its place has changed'))}</span>
                )}
              </p>
              <AnswerFields no={no} answer={answer} onAnswer={next => kept.change(withAnswer(kept.work, no, next))} />
            </li>
          )
        })}
      </ol>
      <OtherReasons code={code} sectionIds={others} kept={kept} errors={checked.errors} />
      {offer && !offer.decision.allowed && <WhyNot offer={offer} subject={subject} />}
      {offer?.decision.allowed && (
        <>
          <p className="final">
            {open > 0
              ? say(text(`还剩 ${open} 处未处理。`, `${open} still open.`))
              : say(
                  text(
                    '提交后由本单位审核人确认，再回到市数据局；不能撤销。',
                    'It goes to the unit’s leader and then to the bureau. This is final.',
                  ),
                )}
          </p>
          <Button kind="primary" type="submit" busy={checked.busy}>
            {say(action.title)}
          </Button>
        </>
      )}
    </SendForm>
  )
}

/** The exact field, row or paper, from which one comes back to the list. */
const placeHref = (code: string, section: SectionId, path: string | null) =>
  `/p/${encodeURIComponent(code)}/application/${section}?back=correction${path ? `&at=${encodeURIComponent(path)}` : ''}`
