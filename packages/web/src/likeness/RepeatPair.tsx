import type { OtherProject, ProjectLikeness, SharedRange } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Go } from '../ui/Go.tsx'
import { useMoney } from '../ui/Money.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Answered } from './Answered.tsx'
import { markedParagraphs } from './marked-pieces.ts'

interface RepeatPairProps {
  readonly code: string
  readonly name: string
  readonly pair: ProjectLikeness['repeats'][number]
  readonly likeness: ProjectLikeness
}

/** Two texts side by side, the words both have marked. */
export function RepeatPair({ code, name, pair, likeness }: RepeatPairProps) {
  const say = useSay()
  const [whole, setWhole] = useState(false)
  const { other, percent, shared } = pair
  const theirs = shared.map(({ otherFrom, otherTo }: SharedRange) => ({ from: otherFrom, to: otherTo }))
  return (
    <Answered
      title={say(text(`与《${other.name}》重复 ${percent}%`, `Repeats “${other.name}”, ${percent}%`))}
      hint={{ kind: 'repeats', of: likeness.of, others: [other.code] }}
      answer={pair.answer}
      code={code}
      likeness={likeness}
    >
      <div className="hint-texts">
        <section aria-label={say(text('本项目', 'This project'))}>
          <h4>{name}</h4>
          <p className="quiet">
            {say(text('本项目', 'This project'))} · {code}
          </p>
          <MarkedText text={likeness.text} ranges={shared} whole={whole} />
        </section>
        <section aria-label={other.name}>
          <h4>{other.name}</h4>
          <OtherFacts other={other} />
          <MarkedText text={pair.text} ranges={theirs} whole={whole} />
        </section>
      </div>
      <p>
        <button type="button" className="text-button" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {whole ? say(text('只看重复处', 'Only what is repeated')) : say(text('看全部文字', 'The whole texts'))}
        </button>
      </p>
    </Answered>
  )
}

function OtherFacts({ other }: { other: OtherProject }) {
  const say = useSay()
  const money = useMoney()
  return (
    <p className="quiet">
      {other.unitName} · {say(text(`${other.year} 年度`, `plan of ${other.year}`))} · {money(other.planned)} ·{' '}
      <Go href={`/p/${other.code}`}>{other.code}</Go> <StatusTag status={other.status} />
    </p>
  )
}

interface MarkedTextProps {
  readonly text: string
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
  /** also the paragraphs that have nothing alike */
  readonly whole: boolean
}

function MarkedText({ text: words, ranges, whole }: MarkedTextProps) {
  const say = useSay()
  const paragraphs = markedParagraphs(words, ranges)
  const left = paragraphs.filter(({ shared }) => !shared).length
  return (
    <>
      {paragraphs
        .filter(({ shared }) => whole || shared)
        .map(({ at, pieces }) => (
          <p key={at} className="prose" lang="zh-CN">
            {pieces.map(piece =>
              piece.shared ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
            )}
          </p>
        ))}
      {!whole && left > 0 && (
        <p className="quiet">{say(text(`另有 ${left} 段没有重复`, `${left} more paragraphs, nothing repeated`))}</p>
      )}
    </>
  )
}
