import { ZERO } from '../kernel/money.ts'
import { amountOf, type Project } from '../project.ts'
import { type LineFact, writingLines } from './plan-line.ts'

/** What acts on the plan know of one of its lines. */
export const lineFactOf = (project: Project): LineFact => {
  const writer = project.people.findLast(person => writingLines.includes(person.action))
  return {
    project: project.id,
    code: project.code,
    name: project.name,
    unit: project.unit ?? { id: '', name: '', kind: 'partyGovOrgan' },
    amount: amountOf(project, 'planned') ?? ZERO,
    status: project.status,
    opinions: project.planLine.opinions.map(opinion => opinion.unit),
    ...(writer && { writtenBy: writer.account }),
  }
}
