import { choice } from '../kernel/fields.ts'
import { type SectionId, sectionIds, sections } from './application-form/sections.ts'

/** Which section of the application something is about. */
export const sectionChoice = () =>
  choice(
    '所在部分',
    'Section',
    Object.fromEntries(sectionIds.map(id => [id, sections[id].title])) as Record<
      SectionId,
      (typeof sections)[SectionId]['title']
    >,
  )
