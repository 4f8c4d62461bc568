import type { Actor } from '../kernel/actor.ts'
import { booked, type Project, signature } from '../project.ts'
import type { Pack } from '../rulebook/pack.ts'
import { routeAtAmount } from '../scope/route.ts'
import type { ApplicationFact } from './application.ts'

/** Freezes the draft as the next submission and books the amount applied for; the road follows that amount. */
export function submitted(
  project: Project,
  application: ApplicationFact,
  { actor, at, pack }: { readonly actor: Actor; readonly at: string; readonly pack: Pack },
): Project {
  const { approval, unit } = project
  const submission = {
    no: approval.submissions.length + 1,
    stage: approval.stage ?? 'implementationPlan',
    digest: application.digest,
    amount: application.amount,
    ...(application.period && { period: application.period }),
    at,
    by: signature(actor),
  } as const
  return booked(
    {
      ...project,
      status: 'application.atUnitLeader',
      name: application.name || project.name,
      verdict: unit && routeAtAmount(project.verdict, { ownerKind: unit.kind, amount: application.amount }, pack),
      approval: { ...approval, submissions: [...approval.submissions, submission] },
    },
    'applied',
    application.amount,
    at,
    actor,
  )
}
