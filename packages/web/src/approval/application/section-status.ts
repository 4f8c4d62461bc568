import {
  type ApplicationDraft,
  type Problem,
  type SectionId,
  sectionIds,
  sections,
  type Text,
  text,
} from '@zhengheng/policy'

export type SectionState = 'done' | 'started' | 'untouched' | 'faulty'

export interface SectionStatus {
  readonly state: SectionState
  /** rules not met; shown with the state */
  readonly faults: number
}

/** What is left to do, by kind: counts with links instead of a percentage. */
export interface Remaining {
  readonly fields: number
  readonly materials: number
  readonly rules: number
  /** where to go for each kind first */
  readonly first: { readonly fields?: SectionId; readonly materials?: SectionId; readonly rules?: SectionId }
}

export type Kind = 'fields' | 'materials' | 'rules'

/** Whether a problem is a missing field, a missing paper or a rule not met. */
export function kindOf(problem: Problem, draft: ApplicationDraft): Kind {
  if (problem.section === 'materials') return 'materials'
  const parsed = sections[problem.section].schema.safeParse(draft[problem.section] ?? {})
  const missing = !parsed.success && parsed.error.issues.some(issue => issue.path.join('.') === problem.path)
  return missing ? 'fields' : 'rules'
}

export function remaining(draft: ApplicationDraft, problems: readonly Problem[]): Remaining {
  const counts = { fields: 0, materials: 0, rules: 0 }
  const first: { [K in Kind]?: SectionId } = {}
  for (const problem of problems) {
    if (problem.severity !== 'must') continue
    const kind = kindOf(problem, draft)
    counts[kind] += 1
    first[kind] ??= problem.section
  }
  return { ...counts, first }
}

const untouched = (content: Readonly<Record<string, unknown>> | undefined) =>
  !content ||
  Object.values(content).every(value => value === '' || value === false || (Array.isArray(value) && value.length === 0))

/** Finished is what the person says and the rules do not contradict; red is only what breaks a rule or a claim. */
export function statusOf(
  id: SectionId,
  draft: ApplicationDraft,
  finished: boolean,
  problems: readonly Problem[],
): SectionStatus {
  const mine = problems.filter(problem => problem.section === id && problem.severity === 'must')
  if (finished) return mine.length > 0 ? { state: 'faulty', faults: mine.length } : { state: 'done', faults: 0 }
  if (untouched(draft[id])) return { state: 'untouched', faults: 0 }
  const broken = mine.filter(problem => kindOf(problem, draft) === 'rules').length
  return broken > 0 ? { state: 'faulty', faults: broken } : { state: 'started', faults: 0 }
}

const names: Readonly<Record<SectionState, Text>> = {
  done: text('已完成', 'Done'),
  started: text('填写中', 'In progress'),
  untouched: text('未开始', 'Not started'),
  faulty: text('有问题', 'Problems'),
}

export const statusWords = ({ state, faults }: SectionStatus): Text =>
  faults > 0 ? text(`${names[state].zh} ${faults}`, `${names[state].en}: ${faults}`) : names[state]

/** The section after this one, in the order of the form. */
export const sectionAfter = (id: SectionId): SectionId | undefined => sectionIds[sectionIds.indexOf(id) + 1]

export const isSection = (id: string): id is SectionId => (sectionIds as readonly string[]).includes(id)
