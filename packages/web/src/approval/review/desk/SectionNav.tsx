import { type SectionId, sectionIds, sections, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'

interface SectionNavProps {
  readonly only?: readonly SectionId[]
  onOpen(section: SectionId): void
}

/** The parts of the application as one row of short links. */
export function SectionNav({ only = sectionIds, onOpen }: SectionNavProps) {
  const say = useSay()
  return (
    <nav className="section-nav" aria-label={say(text('各部分', 'Sections'))}>
      {only.map(id => (
        <button key={id} type="button" onClick={() => onOpen(id)}>
          {sectionIds.indexOf(id) + 1} {say(sections[id].title)}
        </button>
      ))}
    </nav>
  )
}
