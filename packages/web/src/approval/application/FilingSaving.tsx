import { type FieldSpec, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { LeaveGuard } from '../../ui/draft/LeaveGuard.tsx'
import { SaveLine } from '../../ui/draft/SaveLine.tsx'
import type { Kept } from '../../ui/draft/useKept.ts'
import type { FormValue } from '../../ui/form/ActionForm.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'

/** Where a filing is while it is written, and what a colleague wrote at the same place. */
export function FilingSaving({ kept, fields }: { kept: Kept<FormValue>; fields: readonly FieldSpec[] }) {
  const say = useSay()
  const { status } = kept
  return (
    <>
      {status.is === 'saved' && status.at === null ? (
        <p className="save-line">{say(text('填写的内容会自动保存', 'What you write is saved by itself'))}</p>
      ) : (
        <SaveLine status={status} retry={() => void kept.flush()} />
      )}
      {status.is === 'conflict' && (
        <ConflictDialog
          fields={fields}
          conflicts={status.merged.conflicts}
          problem={status.problem}
          onSettle={chosen => void kept.settle(chosen)}
        />
      )}
      <LeaveGuard mayLeave={kept.flush} isSafe={kept.isSaved} onAbandon={kept.stop} />
    </>
  )
}
