import type { ProjectLikeness, ToldAnswer } from '@zhengheng/contract'
import { type HintGround, type HintKind, type HintVerdict, hintVerdicts, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { holdsAny, useMe } from '../reader/session.ts'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { formatInstant } from '../ui/dates.ts'
import { isFolded } from './line-hints.ts'
import { wayOut } from './way-out.ts'

interface AnsweredProps {
  readonly title: string
  readonly hint: { readonly kind: HintKind; readonly of: HintGround; readonly others: readonly string[] }
  readonly answer: ToldAnswer | null
  readonly code: string
  readonly likeness: ProjectLikeness
  readonly children: ReactNode
}

/** A hint with what was made of it. One that was set aside is folded and says why; a new text unfolds it. */
export function Answered(props: AnsweredProps) {
  const { title, answer, children } = props
  const compared = (
    <>
      {children}
      <WayOut {...props} />
      <AnswerButtons {...props} />
    </>
  )
  return (
    <section className="found-hint">
      <h3>{title}</h3>
      <AnswerLine answer={answer} />
      {isFolded(answer) ? <FoldedHint>{compared}</FoldedHint> : compared}
    </section>
  )
}

function FoldedHint({ children }: { children: ReactNode }) {
  const say = useSay()
  return (
    <details>
      <summary>{say(text('看比对内容', 'What was compared'))}</summary>
      {children}
    </details>
  )
}

function AnswerLine({ answer }: { answer: ToldAnswer | null }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!answer) return null
  return (
    <p className="hint-answer">
      <strong>
        {answer.stands
          ? say(text(`已${hintVerdicts[answer.verdict].zh}`, hintVerdicts[answer.verdict].en))
          : say(
              text(
                `此前${hintVerdicts[answer.verdict].zh}，此后文字有修改，请重新判断`,
                `Was: ${hintVerdicts[answer.verdict].en}. A text has changed since; judge it anew`,
              ),
            )}
      </strong>
      {say(text('：', ': '))}
      {answer.reason}{' '}
      <span className="quiet">
        {answer.by} · {formatInstant(answer.at, language)}
      </span>
    </p>
  )
}

function WayOut({ hint, likeness }: AnsweredProps) {
  const say = useSay()
  const me = useMe()
  const standing = likeness.offer ? 'judges' : holdsAny(me, 'owner.clerk', 'owner.leader') ? 'owner' : 'reader'
  return (
    <p>
      <strong>{say(text('怎么办：', 'What to do: '))}</strong>
      {say(wayOut(standing, hint.kind, hint.of))}
    </p>
  )
}

const verdicts = Object.keys(hintVerdicts) as readonly HintVerdict[]

/** Only posts that answer hints are asked; the others read. */
function AnswerButtons({ title, hint, code, likeness }: AnsweredProps) {
  const say = useSay()
  const { offer, version } = likeness
  if (!offer) return null
  return (
    <div className="hint-acts">
      {verdicts.map(verdict => (
        <ActionButton
          key={verdict}
          offer={offer}
          subject={{ kind: 'project', code }}
          version={version}
          label={say(hintVerdicts[verdict])}
          name={title}
          facts={[{ label: say(text('提示', 'Hint')), value: title }]}
          preset={{ ...hint, verdict }}
          part={[hint.kind, hint.of, ...hint.others].join('.')}
        />
      ))}
    </div>
  )
}
