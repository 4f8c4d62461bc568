import type { ProjectDetail } from '@zhengheng/contract'
import type { SectionId } from '@zhengheng/policy'
import type { Content } from './merge-drafts.ts'

/** What the annual plan already said is not asked again. Undefined where it said nothing. */
export function prefilled(
  section: SectionId,
  project: Pick<ProjectDetail['project'], 'name' | 'category' | 'nature' | 'planLine'>,
): Content | undefined {
  if (section !== 'basics') return undefined
  const { name, category, nature, planLine } = project
  return { name, category, nature, ...(planLine.basis.length > 0 && { basis: planLine.basis.join('\n') }) }
}
