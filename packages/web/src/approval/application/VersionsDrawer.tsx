import { useQuery } from '@tanstack/react-query'
import type { DraftSection } from '@zhengheng/contract'
import { type SectionId, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { client, keys } from '../../wire/api.ts'

interface VersionsDrawerProps {
  readonly code: string
  readonly section: SectionId
  readonly current: number
  onClose(): void
  onRestore(version: DraftSection): void
}

/** Earlier versions of a section. Restoring one is an ordinary change: it is saved as a new version. */
export function VersionsDrawer({ code, section, current, onClose, onRestore }: VersionsDrawerProps) {
  const say = useSay()
  const { language } = useLanguage()
  const versions = useQuery({
    queryKey: keys.sectionVersions(code, section),
    queryFn: () => client.application.versions({ params: { code, section } }),
    staleTime: 0,
  })
  const earlier = versions.data?.items.filter(item => item.version !== current) ?? []
  return (
    <Sheet open onClose={onClose} size={480} title={say(text('历史版本', 'Earlier versions'))}>
      {versions.error && <LoadError error={versions.error} retry={() => void versions.refetch()} />}
      {versions.isPending && <Loading />}
      {versions.data && earlier.length === 0 && (
        <EmptyState kind="first" what={text('还没有更早的版本', 'There is no earlier version')} />
      )}
      <ul className="versions">
        {earlier.map(item => (
          <li key={item.version}>
            <span>
              {say(text(`版本 ${item.version}`, `Version ${item.version}`))}
              <span className="quiet">
                {item.savedAt && ` · ${formatInstant(item.savedAt, language)}`}
                {item.savedBy && ` · ${item.savedBy}`}
              </span>
            </span>
            <Button size="small" onClick={() => onRestore(item)}>
              {say(text('恢复', 'Restore'))}
              <span className="sr-only">{say(text(`版本 ${item.version}`, `version ${item.version}`))}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
