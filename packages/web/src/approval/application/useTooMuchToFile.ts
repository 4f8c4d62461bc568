import { type Action, fen, type Project, type Reason, tooMuchToFile } from '@zhengheng/policy'
import { useMemo } from 'react'
import { useJudgingPack } from '../../ui/useJudgingPack.ts'

/** Foretells while the amount is typed that it is too much to be filed, by the rules that will judge it. */
export function useTooMuchToFile(action: Action, project: Project, amount: unknown): Reason | null {
  const { pack } = useJudgingPack(project.pack)
  // What a sector authority approved is filed whatever it costs.
  const limited = action.name === 'approval.file'
  return useMemo(
    () => (limited && pack && typeof amount === 'number' ? tooMuchToFile(fen(amount), pack) : null),
    [limited, pack, amount],
  )
}
