import type { ApplicationDetail } from '@zhengheng/contract'
import { type Actor, amountOf, applicationForm, problemsOf, sectionIds } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { draftSection, keptParts, nothing, unitDraft } from './keep-draft.ts'
import { prefilled } from './prefilled.ts'
import { isEditable } from './section-id.ts'

/** The task list of an application, for the unit that writes it. */
export async function applicationDetail(house: House, actor: Actor, code: string): Promise<ApplicationDetail> {
  const { id, project } = await seeOwnProject(house.db, actor, code)
  const saved = await keptParts(house.db, unitDraft(actor, applicationForm.name, id))
  const planned = amountOf(project, 'planned')
  const sections = sectionIds.map(section =>
    draftSection(section, saved.get(section) ?? { ...nothing, content: prefilled(project, section) }),
  )
  return {
    code: project.code,
    name: project.name,
    sections,
    problems: problemsOf(Object.fromEntries([...saved].map(([section, { content }]) => [section, content])), {
      planned,
      today: house.today(),
    }),
    planned: planned ?? null,
    editable: isEditable(project),
    submissions: [...project.approval.submissions],
  }
}
