import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, type CorrectionRound, sections, text } from '@zhengheng/policy'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../../app/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { sectionScreen } from '../../ui/act/screens.ts'
import { useAct } from '../../ui/act/useAct.ts'
import { WhyNot } from '../../ui/act/WhyNot.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { checkInput, type FieldError } from '../../ui/form/check-input.ts'
import { Go } from '../../ui/Go.tsx'
import { type AnswerDraft, answered, openCount, rememberAnswers, rememberedAnswers } from './answers-memory.ts'
import { answerNames } from './ComparePane.tsx'
import { SendForm } from './page-form.tsx'

const unchosen = (path: string, answers: readonly AnswerDraft[]) => {
  const [, index, field] = path.split('.')
  return field === 'text' && answers[Number(index)]?.state === 'open'
}

const action = actionNamed('approval.resubmitApplication')

interface AnswerListProps {
  readonly detail: ProjectDetail
  readonly round: CorrectionRound
}

/** Each item with the way to its place and its answer; sending is possible when nothing is open. */
export function AnswerList({ detail, round }: AnswerListProps) {
  const say = useSay()
  const { act, busy, problem } = useAct()
  const [answers, setAnswers] = useState(() => rememberedAnswers(round.number, round.items.length))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const subject = { kind: 'project', code: detail.project.code } as const
  const offer = detail.offers.find(one => one.action === action.name)
  const open = openCount(answers)

  const put = (at: number, answer: AnswerDraft) => {
    const next = answers.map((old, index) => (index === at ? answer : old))
    rememberAnswers(round.number, next)
    setAnswers(next)
  }
  async function send() {
    const checked = checkInput(action.input, { answers })
    // An item still open needs a choice first; its missing explanation is no second complaint.
    setErrors(checked.ok ? [] : checked.errors.filter(({ path }) => !unchosen(path, answers)))
    if (checked.ok) await act({ subject, action: action.name, input: checked.input, seenVersion: detail.version })
  }
  return (
    <SendForm onSend={send}>
      <ActProblemNote problem={errors.length > 0 ? { kind: 'fields', errors } : problem} subject={subject} />
      <ol className="answer-list">
        {round.items.map((item, index) => {
          const answer = answers[index] ?? { state: 'open', text: '' }
          return (
            <li key={`${item.section}${item.place}${item.text}`} className={`is-${answer.state}`}>
              <p>
                {item.text} <Citation rule={item.rule} />
              </p>
              <p className="where">
                <Go href={sectionScreen(subject, item.section) ?? `/p/${detail.project.code}`} className="button">
                  {say(
                    text(
                      `去修改：${sections[item.section].title.zh}`,
                      `Correct it in: ${sections[item.section].title.en}`,
                    ),
                  )}
                </Go>
                {item.place !== sections[item.section].title.zh && <span className="quiet">{item.place}</span>}
              </p>
              <AnswerFields index={index} answer={answer} onAnswer={next => put(index, next)} />
            </li>
          )
        })}
      </ol>
      {offer && !offer.decision.allowed && <WhyNot offer={offer} subject={subject} />}
      {offer?.decision.allowed && (
        <>
          <p className="final">
            {open > 0
              ? say(text(`还有 ${open} 处未处理。`, `${open} still open.`))
              : say(
                  text(
                    '提交后由本单位审核人确认，再回到市数据局；不能撤销。',
                    'It goes to the unit’s leader and then to the bureau. This is final.',
                  ),
                )}
          </p>
          <Button type="primary" htmlType="submit" loading={busy}>
            {say(action.title)}
          </Button>
        </>
      )}
    </SendForm>
  )
}

const states = [['open', text('未处理', 'Open')], ...Object.entries(answerNames)] as [
  AnswerDraft['state'],
  (typeof answerNames)['corrected'],
][]

interface AnswerFieldsProps {
  readonly index: number
  readonly answer: AnswerDraft
  onAnswer(answer: AnswerDraft): void
}

function AnswerFields({ index, answer, onAnswer }: AnswerFieldsProps) {
  const say = useSay()
  return (
    <fieldset className="answer-fields">
      <legend className="sr-only">{say(text(`第 ${index + 1} 处的处理`, `Answer to ${index + 1}`))}</legend>
      <div className="findings">
        {states.map(([state, words]) => (
          <label key={state} className={answer.state === state ? `on on-answer-${state}` : undefined}>
            <input
              type="radio"
              id={state === 'open' ? `field-answers.${index}.state` : undefined}
              name={`answer-${index}`}
              checked={answer.state === state}
              onChange={() => onAnswer(answered(answer, state))}
            />
            {say(words)}
          </label>
        ))}
      </div>
      {answer.state !== 'open' && (
        <Input.TextArea
          id={`field-answers.${index}.text`}
          aria-label={say(text(`第 ${index + 1} 处说明`, `Explanation of ${index + 1}`))}
          rows={2}
          maxLength={500}
          value={answer.text}
          placeholder={answer.state === 'disputed' ? say(text('请写明理由', 'Say why')) : ''}
          onChange={({ target }) => onAnswer({ ...answer, text: target.value })}
        />
      )}
    </fieldset>
  )
}
