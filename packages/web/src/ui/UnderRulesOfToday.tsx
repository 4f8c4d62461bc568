import type { Pack, PackRef } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { LoadError } from './LoadError.tsx'
import { Loading } from './Loading.tsx'
import { useJudgingPack } from './useJudgingPack.ts'

interface UnderRulesOfTodayProps {
  /** the rules a project began under; without one, those of the reader's unit */
  readonly begunUnder?: PackRef | null
  children(pack: Pack): ReactNode
}

/** What is foretold by the rules that will judge it, once they are known: those in force today, with every amendment. */
export function UnderRulesOfToday({ begunUnder = null, children }: UnderRulesOfTodayProps) {
  const { pack, error, retry } = useJudgingPack(begunUnder)
  if (pack) return children(pack)
  return error ? <LoadError error={error} retry={retry} /> : <Loading rows={4} />
}
