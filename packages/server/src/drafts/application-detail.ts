import type { ApplicationDetail, DraftSection } from '@zhengheng/contract'
import { type Actor, amountOf, problemsOf, sectionIds } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { prefilled } from './prefilled.ts'
import { isEditable } from './section-id.ts'
import { storedColumns, toDraftSection } from './stored-section.ts'

/** The task list of an application, for the unit that writes it. */
export async function applicationDetail(house: House, actor: Actor, code: string): Promise<ApplicationDetail> {
  const { id, project } = await seeOwnProject(house.db, actor, code)
  const stored = await house.db
    .selectFrom('draft')
    .where('project_id', '=', id)
    .where('section', 'in', sectionIds)
    .select(storedColumns)
    .execute()
  const saved = new Map(stored.map(section => [section.section, section]))
  const planned = amountOf(project, 'planned')
  const sections = sectionIds.map((section): DraftSection => {
    const found = saved.get(section)
    if (found) return toDraftSection(found)
    return { section, version: 0, content: prefilled(project, section), finished: false, savedAt: null, savedBy: null }
  })
  return {
    code: project.code,
    name: project.name,
    sections,
    problems: problemsOf(Object.fromEntries(stored.map(({ section, content }) => [section, content])), {
      planned,
      today: house.today(),
    }),
    planned: planned ?? null,
    editable: isEditable(project),
    submissions: [...project.approval.submissions],
  }
}
