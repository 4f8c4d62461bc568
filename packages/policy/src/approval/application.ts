import { type Fen, ZERO } from '../kernel/money.ts'
import { totalOf } from './application-form/estimate.ts'
import { completeContent, type Expectations, type Problem, problemsOf } from './application-form/problems.ts'
import {
  type ApplicationContent,
  type ApplicationDraft,
  type SectionId,
  sectionIds,
  sections,
} from './application-form/sections.ts'

/** The draft as it would be submitted now: what decisions need of it, and the digest under which it is stored. */
export interface ApplicationFact {
  /** SM3 of the canonical JSON of the content; empty while incomplete */
  readonly digest: string
  readonly amount: Fen
  readonly name: string
  /** first and last day of the schedule; absent while incomplete */
  readonly period?: { readonly from: string; readonly to: string }
  readonly problems: readonly Problem[]
  readonly hasSharingChapter: boolean
  readonly hasCipherScheme: boolean
  readonly compilerQualification: string
  readonly newMachineRoom: boolean
  readonly newDedicatedNetwork: boolean
  /** sections that differ from the submission a correction notice is about; none without a notice; entries from before this was asked do not have it */
  readonly changed?: readonly SectionId[]
}

/** Sections whose content differs, whatever order or blanks it was stored with. */
export const changedSections = (before: ApplicationDraft, after: ApplicationDraft): SectionId[] =>
  sectionIds.filter(id => !alike(settled(id, before), settled(id, after)))

function settled(id: SectionId, draft: ApplicationDraft): unknown {
  const values = draft[id] ?? {}
  const parsed = sections[id].schema.safeParse(values)
  return parsed.success ? parsed.data : values
}

function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [one, other] = [a, b] as [Values, Values]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(key => alike(one[key], other[key]))
}
type Values = Readonly<Record<string, unknown>>

/** Looks at a draft as the rules will. `digestOf` is the server's SM3 over canonical JSON. */
export function applicationFact(
  draft: ApplicationDraft,
  expected: Expectations,
  digestOf: (content: ApplicationContent) => string,
  submitted?: ApplicationDraft,
): ApplicationFact {
  const problems = problemsOf(draft, expected)
  const content = completeContent(draft)
  const typed = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  return {
    digest: content ? digestOf(content) : '',
    amount: content ? totalOf(content.estimate.lines) : ZERO,
    name: content?.basics.name ?? '',
    ...(content && periodOf(content.schedule.steps)),
    problems,
    hasSharingChapter: typed(draft.sharing?.analysis),
    hasCipherScheme: typed(draft.cipher?.scheme),
    compilerQualification: String(draft.compiler?.qualification ?? ''),
    newMachineRoom: draft.intensive?.newMachineRoom === 'yes',
    newDedicatedNetwork: draft.intensive?.newDedicatedNetwork === 'yes',
    changed: submitted ? changedSections(submitted, draft) : [],
  }
}

function periodOf(steps: ApplicationContent['schedule']['steps']): Pick<ApplicationFact, 'period'> {
  const from = steps.map(step => step.from).toSorted()[0]
  const to = steps
    .map(step => step.to)
    .toSorted()
    .at(-1)
  return from && to ? { period: { from, to } } : {}
}
