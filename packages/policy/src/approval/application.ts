import { type Fen, ZERO } from '../kernel/money.ts'
import { totalOf } from './application-form/estimate.ts'
import { completeContent, type Expectations, type Problem, problemsOf } from './application-form/problems.ts'
import type { ApplicationContent, ApplicationDraft } from './application-form/sections.ts'

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
}

/** Looks at a draft as the rules will. `digestOf` is the server's SM3 over canonical JSON. */
export function applicationFact(
  draft: ApplicationDraft,
  expected: Expectations,
  digestOf: (content: ApplicationContent) => string,
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
