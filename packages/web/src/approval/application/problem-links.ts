import { type Problem, type SectionId, type Severity, sectionIds } from '@zhengheng/policy'

/** The field a problem is about, from which one comes back to the check page. */
export const problemHref = (code: string, { section, path }: Pick<Problem, 'section' | 'path'>): string =>
  `/p/${encodeURIComponent(code)}/application/${section}?back=check${path ? `&at=${encodeURIComponent(path)}` : ''}`

export interface ProblemGroup {
  readonly section: SectionId
  readonly problems: readonly Problem[]
}

/** Problems of one severity by section, in the order of the form. */
export const bySection = (problems: readonly Problem[], severity: Severity): readonly ProblemGroup[] =>
  sectionIds
    .map(section => ({
      section,
      problems: problems.filter(problem => problem.section === section && problem.severity === severity),
    }))
    .filter(group => group.problems.length > 0)
