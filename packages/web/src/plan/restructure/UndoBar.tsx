import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useAct } from '../../ui/act/useAct.ts'
import { Button } from '../../ui/Button.tsx'
import { useMoney } from '../../ui/Money.tsx'
import type { Restructured } from './RestructureButtons.tsx'
import { undoingOf } from './undoing.ts'

interface UndoBarProps {
  readonly detail: PlanDetail
  readonly what: Restructured
  onClose(): void
}

/** What was just merged or split, and one press to take it back. Later it is taken back in the line’s own drawer. */
export function UndoBar({ detail, what, onClose }: UndoBarProps) {
  const say = useSay()
  const money = useMoney()
  const line = detail.lines.find(({ code }) => code === what.code)
  const { act, busy, problem } = useAct()
  if (!line) return null
  const undoing = undoingOf(what.way, line, detail.lines)
  async function undo() {
    if (!undoing) return
    const receipt = await act({
      subject: { kind: 'plan', year: detail.plan.year },
      ...undoing,
      seenVersion: detail.version,
    })
    if (receipt) onClose()
  }
  return (
    <section className="bulk-bar undo-bar" aria-label={say(text('刚刚办理', 'Just done'))}>
      <span role="status">{say(wordsOf(what, line, money))}</span>
      {undoing && (
        <Button onClick={() => void undo()} busy={busy}>
          {say(text('撤销', 'Undo'))}
        </Button>
      )}
      <Button kind="link" onClick={onClose}>
        {say(text('知道了', 'Close'))}
      </Button>
      <ActProblemNote problem={problem} subject={{ kind: 'plan', year: detail.plan.year }} />
    </section>
  )
}

function wordsOf({ way }: Restructured, line: PlanLineRow, money: (fen: number | null) => string) {
  if (way === 'plan.mergeLines')
    return text(
      `已合并为《${line.name}》，${money(line.planned)}`,
      `Merged into “${line.name}”, ${money(line.planned)}`,
    )
  const parts = line.lineage.splits.at(-1)?.parts ?? []
  return text(`已拆分为 ${parts.length} 项`, `Split into ${parts.length}`)
}
