import type { Project, SectionId } from '@zhengheng/policy'

/** What the plan line already says, so that nobody types it again. Becomes a draft once somebody saves it. */
export const prefilled = (project: Project, section: SectionId): Record<string, unknown> =>
  section === 'basics' ? { name: project.name, category: project.category, nature: project.nature } : {}
