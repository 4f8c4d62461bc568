import { findAction } from './actions.ts'
import type { Actor } from './kernel/actor.ts'
import { type Text, text } from './kernel/text.ts'
import type { Project } from './project.ts'
import { phaseOf } from './project-status.ts'

/** How somebody stands to a project. What they may do is for actions to say; this is about seeing it. */
export type Relation = 'owner' | 'bureau' | 'member' | 'cityGovernment' | 'sector' | 'overseer'

/** One grant of sight, with the reason anybody may read. */
export interface AccessRow {
  /** `unit:<id>`, `body:<name>`, or `member:<id>` for the post of one member of the joint mechanism */
  readonly subject: string
  readonly relation: Relation
  readonly why: Text
}

const because = (subject: string, relation: Relation, zh: string, en: string): AccessRow => ({
  subject,
  relation,
  why: text(zh, en),
})

/** Acts of the owner unit among itself: after them alone nobody else sees the project. */
const isOwnAffair = ({ action }: Project['people'][number]): boolean => findAction(action)?.told === 'ownUnit'

/**
 * Who can see a project, and why. Drafts are the owner unit's own; each body sees a project from the step that needs it.
 * The stored `access` table is this function's result, nothing else.
 */
export function accessOf(project: Project): AccessRow[] {
  if (!project.unit) return []
  const rows = [because(`unit:${project.unit.id}`, 'owner', '本单位的项目', 'The unit’s own project')]
  if (project.people.every(isOwnAffair)) return rows
  rows.push(
    because(
      'body:bureau',
      'bureau',
      '市数据局统筹计划、受理和审批（第七条、第八条）',
      'The bureau plans, accepts and approves (articles 7, 8)',
    ),
  )
  rows.push(because('body:overseer', 'overseer', '领导和审计按职责查看', 'Leaders and auditors by duty'))
  if (project.planLine.opinions.length > 0 || phaseOf(project.status) === 'plan') {
    rows.push(
      because(
        'body:jointMechanism',
        'member',
        '联席成员单位参与论证（第七条）',
        'Members of the joint mechanism argue it (article 7)',
      ),
    )
  }
  if (
    project.status === 'plan.atCityGovernment' ||
    project.planLine.listed ||
    project.status === 'plan.supplementRequested' ||
    project.approval.consent ||
    project.status === 'application.atCityGovernment'
  ) {
    rows.push(
      because(
        'body:cityGovernment',
        'cityGovernment',
        '市人民政府批准计划和大额项目',
        'The city government approves the plan and large projects',
      ),
    )
  }
  if (project.verdict?.route === 'sectorApproval' && project.unit.sectorAuthority) {
    rows.push(
      because(
        `unit:${project.unit.sectorAuthority}`,
        'sector',
        '行业主管部门审批（第九条）',
        'The sector authority approves (article 9)',
      ),
    )
  }
  rows.push(...copyRows(project))
  return rows
}

/** Who was sent a copy of a paper sees the project it is about. */
const copyRows = ({ documents }: Project): AccessRow[] => {
  const copied = new Map(documents.flatMap(({ number, copies = [] }) => copies.map(({ id }) => [id, number] as const)))
  return [...copied].map(([id, number]) =>
    because(`member:${id}`, 'member', `收到抄送公文 ${number}`, `Was sent a copy of ${number}`),
  )
}

/** What of a person decides about sight: an actor, or whoever is signed in. */
export type Reader = { readonly roles: readonly string[]; readonly unit: { readonly id: string } }

/** The subjects a person counts as. Administrators count as nobody: they see no business content. */
export function subjectsOf({ roles, unit }: Reader): readonly string[] {
  const subjects = new Set<string>()
  for (const role of roles) {
    if (role.startsWith('owner.') || role.startsWith('sector.')) subjects.add(`unit:${unit.id}`)
    if (role.startsWith('bureau.')) subjects.add('body:bureau')
    if (role.startsWith('member.')) subjects.add('body:jointMechanism').add(`member:${unit.id}`)
    if (role.startsWith('cityGovernment.')) subjects.add('body:cityGovernment')
    if (role === 'leader.viewer' || role === 'audit.viewer') subjects.add('body:overseer')
  }
  return [...subjects]
}

/** Who sees an annual plan: everybody who works with plans. It names lines only to those who may see the lines. */
export const seesPlans = (actor: Actor): boolean => subjectsOf(actor).length > 0

/** Who sees a plan with the lines of all units: the bodies that argue, approve or oversee it. */
export const seesWholePlan = (reader: Reader): boolean =>
  subjectsOf(reader).some(subject => subject.startsWith('body:'))

/** Subjects that see every project that left its unit. */
export const wholeCity: readonly string[] = ['body:bureau', 'body:overseer']

/** Who answers for the rules of the city: the bureau, leaders and auditors. */
export const seesRehearsals = (reader: Reader): boolean => subjectsOf(reader).some(each => wholeCity.includes(each))
