import type { RepeatHint, SplitHint } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMoney } from '../ui/Money.tsx'
import type { LineHints } from './line-hints.ts'
import './likeness.css'

interface HintChipsProps {
  readonly hints: LineHints
  /** the name of the project they are about */
  readonly about: string
  onOpen(): void
}

/** The nearest repetition and a split, each in a few words; pressing opens both texts. */
export function HintChips({ hints, about, onOpen }: HintChipsProps) {
  const say = useSay()
  const [nearest, ...more] = hints.repeats
  const [split] = hints.splits
  if (!nearest && !split && hints.folded === 0) return null
  return (
    <span className="hint-chips">
      {nearest && <RepeatChip hint={nearest} more={more.length} about={about} onOpen={onOpen} />}
      {split && <SplitChip hint={split} about={about} onOpen={onOpen} />}
      {!nearest && !split && (
        <button type="button" className="hint-chip hint-folded" aria-haspopup="dialog" onClick={onOpen}>
          <PairMark />
          {say(text(`提示已忽略 ${hints.folded}`, `${hints.folded} set aside`))}
          <span className="sr-only">{about}</span>
        </button>
      )}
    </span>
  )
}

interface ChipProps<Hint> {
  readonly hint: Hint
  readonly about: string
  onOpen(): void
}

function RepeatChip({ hint, more, about, onOpen }: ChipProps<RepeatHint> & { more: number }) {
  const say = useSay()
  const { other, percent } = hint
  return (
    <button type="button" className="hint-chip" aria-haspopup="dialog" title={other.name} onClick={onOpen}>
      <PairMark />
      <span className="sr-only">
        {about}
        {say(text('：', ': '))}
      </span>
      <span className="hint-words">{say(text(`与《${other.name}》`, `Repeats “${other.name}”`))}</span>{' '}
      {say(text(`重复 ${percent}%`, `${percent}%`))}
      {more > 0 && say(text(`，另有 ${more} 项`, `, and ${more} more`))}
    </button>
  )
}

function SplitChip({ hint, about, onOpen }: ChipProps<SplitHint>) {
  const say = useSay()
  const money = useMoney()
  return (
    <button type="button" className="hint-chip" aria-haspopup="dialog" onClick={onOpen}>
      <span aria-hidden="true">◫ </span>
      <span className="sr-only">
        {about}
        {say(text('：', ': '))}
      </span>
      {say(
        text(
          `疑似拆分 ${hint.lines.length} 项，合计 ${money(hint.sum)}`,
          `May be split: ${hint.lines.length}, ${money(hint.sum)} together`,
        ),
      )}
    </button>
  )
}

/** Two sheets, one over the other: drawn, since few fonts have the sign. */
const PairMark = () => (
  <svg className="pair-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <rect x="0.75" y="3.25" width="8" height="8" />
    <path d="M3.25 3V0.75h8v8H9" />
  </svg>
)
