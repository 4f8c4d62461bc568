import { type ApplicationDraft, type Project, type SectionId, text } from '@zhengheng/policy'
import { useState } from 'react'
import { OwnHints } from '../../../likeness/OwnHints.tsx'
import { useSay } from '../../../reader/i18n.tsx'
import { ComparePane } from '../compare/ComparePane.tsx'
import type { Change } from '../compare/compare-content.ts'
import { PreCheckPane } from '../marks/PreCheckPane.tsx'
import type { PreCheck } from '../marks/pre-checks.ts'
import type { ReviewWork } from '../marks/review-work.ts'
import { HistoryPane } from './HistoryPane.tsx'
import { Tabs } from './Tabs.tsx'

interface SeenPaneProps {
  readonly checks: readonly PreCheck[]
  /** null when this is the first submission */
  readonly changes: readonly Change[] | null
  readonly project: Project
  readonly content: ApplicationDraft
  readonly settled: ReviewWork['settled']
  /** absent where one only reads */
  onSettled?: ((settled: ReviewWork['settled']) => void) | undefined
  onOpen(section: SectionId, path?: string): void
}

/** What is worth seeing before reading: points, differences, what was said before. A resubmission opens at its differences. */
export function SeenPane(props: SeenPaneProps) {
  const { checks, changes, project, content, onOpen } = props
  const say = useSay()
  const [tab, setTab] = useState(changes ? 'compare' : 'points')
  const pressing = checks.filter(check => check.outcome !== 'fine').length
  return (
    <Tabs
      label={say(text('要点与对比', 'Points and comparison'))}
      active={tab}
      onActive={setTab}
      tabs={[
        {
          key: 'points',
          label: say(text(`要点 ${pressing}`, `Points ${pressing}`)),
          children: (
            <>
              <OwnHints
                code={project.code}
                name={project.name}
                of="application"
                explanation={String(content.needs?.relation ?? '')}
              />
              <PreCheckPane checks={checks} onOpen={onOpen} />
            </>
          ),
        },
        ...(changes
          ? [
              {
                key: 'compare',
                label: say(text(`对比 ${changes.length}`, `Changes ${changes.length}`)),
                children: <ComparePane {...props} changes={changes} />,
              },
            ]
          : []),
        {
          key: 'history',
          label: say(text('以前的意见', 'Earlier')),
          children: <HistoryPane project={project} />,
        },
      ]}
    />
  )
}
