import { formatWan, type LineOrigin, type PlanLine, type Text, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { formatDayOf } from '../../ui/dates.ts'
import { LineLink } from '../../ui/LineLink.tsx'

export const hasLineage = ({ merges = [], splits = [], mergedInto, splitFrom }: PlanLine): boolean =>
  merges.length + splits.length > 0 || mergedInto !== undefined || splitFrom !== undefined

interface Step {
  readonly words: Text
  readonly before: readonly LineOrigin[]
  readonly after: readonly LineOrigin[]
  readonly said: string
  readonly at: string
  readonly by: string
}

/** How merging and splitting made the line what it is: every line before and after, with its amount, in the order of time. */
export function PlanLineage(props: { readonly line: PlanLine; readonly name: string; readonly code: string }) {
  const say = useSay()
  const { language } = useLanguage()
  return stepsOf(props).map(({ words, before, after, said, at, by }) => (
    <p key={`${at}${words.zh}`}>
      <strong>{say(words)}</strong> <Lines lines={before} own={props.code} />
      {after.length > 0 && ' → '}
      <Lines lines={after} own={props.code} />
      <br />
      {said}{' '}
      <span className="quiet">
        {by} {formatDayOf(at, language)}
      </span>
    </p>
  ))
}

function stepsOf({ line, name, code }: Parameters<typeof PlanLineage>[0]): readonly Step[] {
  const { merges = [], splits = [], mergedInto, splitFrom } = line
  const self = (amount: LineOrigin['amount']): LineOrigin => ({ project: '', code, name, unitName: '', amount })
  const joined = (...parts: readonly string[]) => parts.filter(Boolean).join('；')
  const steps: Step[] = [
    ...merges.map(({ was, from, after, reason, task, at, by }) => ({
      words: text('合并', 'Merged'),
      before: [was, ...from],
      after: [self(after)],
      said: joined(reason, task),
      at,
      by,
    })),
    ...splits.map(({ was, parts, reason, explanation, at, by }) => ({
      words: text('拆分', 'Split'),
      before: [was],
      after: parts,
      said: joined(reason, explanation),
      at,
      by,
    })),
  ]
  if (splitFrom)
    steps.push({
      words: text('由拆分产生，原项', 'Split from'),
      before: [splitFrom],
      after: [],
      said: splitFrom.reason,
      at: splitFrom.at,
      by: splitFrom.by,
    })
  if (mergedInto)
    steps.push({
      words: text('并入', 'Merged into'),
      before: [self(mergedInto.before)],
      after: [mergedInto],
      said: mergedInto.reason,
      at: mergedInto.at,
      by: mergedInto.by,
    })
  return steps.toSorted((a, b) => a.at.localeCompare(b.at))
}

function Lines({ lines, own }: { readonly lines: readonly LineOrigin[]; readonly own: string }) {
  const say = useSay()
  return lines.map(({ code, name, unitName, amount }, index) => (
    <span key={code}>
      {index > 0 && ' + '}
      {code === own ? name : <LineLink code={code} name={name} unitName={unitName} />}{' '}
      {say(text(`${formatWan(amount)} 万元`, `${formatWan(amount)} × ¥10,000`))}
    </span>
  ))
}
