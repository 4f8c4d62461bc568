import type { OtherLine, PlanDetail, PlanLineRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { ActionButton } from '../../ui/act/ActionButton.tsx'
import { formatDayOf } from '../../ui/dates.ts'
import { LineLink } from '../../ui/LineLink.tsx'
import { useMoney } from '../../ui/Money.tsx'
import { RestructureButtons, type Restructured } from './RestructureButtons.tsx'

interface LineageSectionProps {
  readonly detail: PlanDetail
  readonly line: PlanLineRow
  onDone(what?: Restructured): void
}

/** Where a line came from and went to, each with its amount; splitting it, and taking its last merging back. */
export function LineageSection({ detail, line, onDone }: LineageSectionProps) {
  const say = useSay()
  const { merges, splits, mergedInto, splitFrom } = line.lineage
  const undo = detail.offers.find(({ action }) => action === 'plan.undoMerge')
  const argued = line.status === 'plan.submitted'
  return (
    <>
      {argued && (
        <div className="line-offers">
          <RestructureButtons detail={detail} lines={[line]} only="plan.splitLine" onDone={onDone} />
          {undo && merges.length > 0 && (
            <ActionButton
              offer={undo}
              subject={{ kind: 'plan', year: detail.plan.year }}
              version={detail.version}
              preset={{ into: line.id }}
              part={line.code}
              onDone={() => onDone()}
            />
          )}
        </div>
      )}
      {(merges.length > 0 || splits.length > 0 || mergedInto || splitFrom) && (
        <section>
          <h3>{say(text('合并与拆分', 'Merged and split'))}</h3>
          <ul>
            {mergedInto && (
              <Happened {...mergedInto}>
                <Lines lines={[{ ...mergedInto, name: line.name, code: line.code, amount: mergedInto.before }]} plain />
                {' → '}
                <Lines lines={[mergedInto]} />
              </Happened>
            )}
            {splitFrom && (
              <Happened {...splitFrom}>
                {say(text('由 ', 'From '))}
                <Lines lines={[splitFrom]} />
                {say(text(' 拆分', ' by splitting'))}
              </Happened>
            )}
            {merges.map(merge => (
              <Happened key={merge.at} {...merge} task={merge.task}>
                <Lines lines={[merge.was]} plain />
                {' + '}
                <Lines lines={merge.from} /> → <Amount fen={merge.after} />
              </Happened>
            ))}
            {splits.map(split => (
              <Happened key={split.at} {...split} task={split.explanation}>
                <Lines lines={[split.was]} plain />
                {' → '}
                <Lines lines={split.parts} />
              </Happened>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface HappenedProps {
  readonly reason: string
  readonly at: string
  readonly by: string
  readonly task?: string
  readonly children: ReactNode
}

function Happened({ reason, at, by, task, children }: HappenedProps) {
  const { language } = useLanguage()
  return (
    <li>
      {children}
      <div>
        {reason}
        {task && `；${task}`}{' '}
        <span className="quiet">
          {by} {formatDayOf(at, language)}
        </span>
      </div>
    </li>
  )
}

const Amount = ({ fen }: { fen: number }) => <strong>{useMoney()(fen)}</strong>

/** Lines with their amounts; plain where it is the line at hand and a link would lead nowhere else. */
function Lines({ lines, plain = false }: { lines: readonly OtherLine[]; plain?: boolean }) {
  return lines.map(({ code, name, unitName, amount }, index) => (
    <span key={code}>
      {index > 0 && ' + '}
      {plain ? name : <LineLink code={code} name={name} unitName={unitName} />}{' '}
      <span className="quiet">
        {unitName} {code}
      </span>{' '}
      <Amount fen={amount} />
    </span>
  ))
}
