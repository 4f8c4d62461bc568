import type { Actor } from '../kernel/actor.ts'
import { booked, type Project, signature } from '../project.ts'
import type { ApplicationFact } from './application.ts'

/** Freezes the draft as the next submission and books the amount applied for. */
export function submitted(project: Project, application: ApplicationFact, actor: Actor, at: string): Project {
  const { approval } = project
  const submission = {
    no: approval.submissions.length + 1,
    stage: approval.stage ?? 'implementationPlan',
    digest: application.digest,
    amount: application.amount,
    at,
    by: signature(actor),
  } as const
  return booked(
    {
      ...project,
      status: 'application.atUnitLeader',
      name: application.name || project.name,
      approval: { ...approval, submissions: [...approval.submissions, submission] },
    },
    'applied',
    application.amount,
    at,
    actor,
  )
}
