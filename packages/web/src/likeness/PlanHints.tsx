import { useQuery } from '@tanstack/react-query'
import type { PlanLineRow } from '@zhengheng/contract'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { client, keys } from '../wire/api.ts'
import { HintChips } from './HintChips.tsx'
import { HintSheet } from './HintSheet.tsx'
import { hintsByLine, type LineHints } from './line-hints.ts'

/** Hints of the lines of a year. They come after the lines and hold nothing up: without them the plan is as it was. */
export function usePlanHints(year: number): (id: string) => LineHints {
  const { data } = useQuery({
    queryKey: keys.planLikeness(year),
    queryFn: () => client.likeness.ofPlan({ params: { year } }),
    enabled: year > 0,
  })
  return useMemo(() => hintsByLine(data), [data])
}

interface Shown {
  hintsOf(id: string): LineHints
  open(line: Pick<PlanLineRow, 'code' | 'name'>): void
}

const Hints = createContext<Shown>({ hintsOf: hintsByLine(undefined), open: () => undefined })

/** Around a list of lines: whatever shows a line can show its hints and open them. */
export function PlanHints({ hintsOf, children }: { hintsOf: Shown['hintsOf']; children: ReactNode }) {
  const [opened, setOpened] = useState<Pick<PlanLineRow, 'code' | 'name'> | null>(null)
  const shown = useMemo(() => ({ hintsOf, open: setOpened }), [hintsOf])
  return (
    <Hints value={shown}>
      {children}
      {opened && <HintSheet code={opened.code} name={opened.name} of="plan" onClose={() => setOpened(null)} />}
    </Hints>
  )
}

export function LineHintChips({ line }: { line: Pick<PlanLineRow, 'id' | 'code' | 'name'> }) {
  const { hintsOf, open } = useContext(Hints)
  return <HintChips hints={hintsOf(line.id)} about={line.name} onOpen={() => open(line)} />
}
