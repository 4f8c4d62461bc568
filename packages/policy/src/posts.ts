import type { Who } from './action.ts'
import { isAdministration } from './administration/account.ts'
import type { Actor, Role } from './kernel/actor.ts'
import { roleNames } from './kernel/actor.ts'
import { type Text, text } from './kernel/text.ts'
import type { Project } from './project.ts'

const post = <State>(
  label: Text,
  role: Role,
  ofCase: (state: State, actor: Actor) => boolean = () => true,
): Who<State> => ({
  label,
  holds: (state, actor) => actor.roles.includes(role) && ofCase(state, actor),
  concerns: actor => actor.roles.includes(role),
})

const ownUnit = (project: Project, actor: Actor) => project.unit === null || project.unit.id === actor.unit.id

/** The unit that owns the project. Before a project exists, any unit may begin one. */
export const ownerUnit = {
  clerk: post<Project>(text('本单位经办人', 'the owner unit’s clerk'), 'owner.clerk', ownUnit),
  leader: post<Project>(text('本单位审核人', 'the owner unit’s leader'), 'owner.leader', ownUnit),
}

/** 市政务服务和大数据管理局, the approving department by default. */
export const bureau = {
  planner: post<unknown>(text('市数据局计划岗', 'the bureau’s planner'), 'bureau.planner'),
  acceptor: post<unknown>(text('市数据局受理岗', 'the bureau’s acceptor'), 'bureau.acceptor'),
  reviewer: post<unknown>(text('市数据局审核岗', 'the bureau’s reviewer'), 'bureau.reviewer'),
  approver: post<unknown>(text('市数据局审批岗', 'the bureau’s approver'), 'bureau.approver'),
}

export const jointMember = post<unknown>(text('联席成员单位经办', 'a joint-mechanism member'), 'member.reviewer')
export const cityGovernment = post<unknown>(text('市人民政府审批岗', 'the city government'), 'cityGovernment.approver')
export const unitLeader = post<unknown>(roleNames['owner.leader'], 'owner.leader')

/** How the posts that tasks wait for are called outside their body; those of owner units go by the unit. */
export const postLabels: Partial<Record<Role, Text>> = {
  'bureau.planner': bureau.planner.label,
  'bureau.acceptor': bureau.acceptor.label,
  'bureau.reviewer': bureau.reviewer.label,
  'bureau.approver': bureau.approver.label,
  'member.reviewer': jointMember.label,
  'cityGovernment.approver': cityGovernment.label,
}

/** Any of several posts. */
export const anyOf = <State>(...posts: readonly Who<State>[]): Who<State> => ({
  label: { zh: posts.map(p => p.label.zh).join('或'), en: posts.map(p => p.label.en).join(' or ') },
  holds: (state, actor) => posts.some(p => p.holds(state, actor)),
  concerns: actor => posts.some(p => p.concerns(actor)),
})

/** The administrators (三员): who keeps the parameters, and who answers for changing them. They see no business content. */
export const administration = {
  system: post<unknown>(roleNames['admin.system'], 'admin.system'),
  security: post<unknown>(roleNames['admin.security'], 'admin.security'),
  server: {
    label: text('服务器', 'the server itself'),
    holds: (_, { server }) => !!server,
    concerns: ({ server }) => !!server,
  },
} satisfies Record<string, Who<unknown>>

/** Everybody who keeps the platform or watches over it, and the server. */
export const keepsThePlatform = ({ roles, server }: Pick<Actor, 'roles' | 'server'>): boolean =>
  server === true || roles.some(isAdministration)
