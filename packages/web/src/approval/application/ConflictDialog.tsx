import type { RequestProblem } from '@zhengheng/contract'
import { type FieldSpec, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Conflict, Settlement, Side } from '../../ui/draft/merge-drafts.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { fieldAt, placeName, valueWords } from './field-words.ts'

const sides = {
  mine: text('您的', 'Yours'),
  theirs: text('对方的', 'Theirs'),
  original: text('原来的', 'As it was'),
} as const
const sideNames = Object.keys(sides) as readonly Side[]

interface ConflictDialogProps {
  readonly fields: readonly FieldSpec[]
  readonly conflicts: readonly Conflict[]
  /** the answer that says who saved meanwhile */
  readonly problem: RequestProblem
  onSettle(chosen: readonly Settlement[]): void
}

/** Two people changed the same field: one of them decides which words stay. Nothing is overwritten before that. */
export function ConflictDialog({ fields, conflicts, problem, onSettle }: ConflictDialogProps) {
  const say = useSay()
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const keyOf = (conflict: Conflict) => conflict.path.join('.')
  return (
    <Sheet
      open
      at="middle"
      size={720}
      title={say(text('您填写时，别人也改了同样的地方', 'Somebody else changed the same place'))}
      footer={
        <Button
          kind="primary"
          onClick={() => onSettle(conflicts.map(c => ({ path: c.path, side: chosen[keyOf(c)] ?? 'mine' })))}
        >
          {say(text('按所选保存', 'Save as chosen'))}
        </Button>
      }
    >
      <p>{say(text(problem.body.detail ?? problem.body.title, problem.body.detailEn ?? problem.body.title))}</p>
      <p>
        {say(text('不同的地方已自动合并。下面每处请选一个。', 'Other changes were joined. Choose one for each place.'))}
      </p>
      {conflicts.map(conflict => (
        <fieldset key={keyOf(conflict)} className="conflict">
          <legend>{say(placeName(fields, conflict.path))}</legend>
          {sideNames.map(side => (
            <label key={side} className="check">
              <input
                type="radio"
                name={`conflict-${keyOf(conflict)}`}
                checked={(chosen[keyOf(conflict)] ?? 'mine') === side}
                onChange={() => setChosen({ ...chosen, [keyOf(conflict)]: side })}
              />
              <span>
                <strong>{say(sides[side])}</strong>
                <span className="conflict-value">{say(sideWords(fields, conflict, side))}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </Sheet>
  )
}

function sideWords(fields: readonly FieldSpec[], conflict: Conflict, side: Side) {
  const spec = fieldAt(fields, conflict.path)
  return spec ? valueWords(spec, conflict[side]) : text(String(conflict[side] ?? ''), String(conflict[side] ?? ''))
}
