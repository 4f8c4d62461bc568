import type { SectionId } from '../approval/application-form/sections.ts'
import type { ReviewOpinion } from '../approval/approval.ts'
import type { Action } from '../kernel/action.ts'
import type { Actor, Role } from '../kernel/actor.ts'
import { roleNames, roles } from '../kernel/actor.ts'
import { type Fen, fen, formatWan, ZERO } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import { planIdOf } from '../plan/annual-plan.ts'
import { currentAmount, type Project } from '../project.ts'
import { findRoute } from '../scope/route.ts'
import type { AnyContext } from './watched-context.ts'

/** An act of somebody, or a section of the application. */
export type Place = { readonly action: string } | { readonly section: string }

/** A declared change that may open a gate: its name, who can bring it about, and what it changes. */
export interface Cure {
  readonly id: string
  readonly text: Text
  readonly by: readonly Role[]
  /** where it is brought about, when there is a place for it */
  readonly place?: Place
  /** the act as it would stand afterwards */
  readonly context: AnyContext
}

/** Answers nothing when it would change nothing here. */
export type CureMaker = (action: Action, context: AnyContext) => Cure | undefined

type Changes = Partial<AnyContext>

const cure = (
  id: string,
  text: Text,
  by: readonly Role[],
  context: AnyContext,
  changes: Changes,
  place?: Place,
): Cure => ({
  id,
  text,
  by,
  context: { ...context, ...changes },
  ...(place && { place }),
})

const projectOf = (action: Action, { state }: AnyContext): Project | undefined =>
  action.on === 'project' ? (state as Project) : undefined

const listInPlan: CureMaker = (action, context) => {
  const project = projectOf(action, context)
  if (!project?.unit || project.planLine.listed) return undefined
  const listed = { plan: planIdOf(project.year), notice: '', at: context.at, supplement: true }
  return cure(
    'listInPlan',
    text('列入年度计划（可申请补充列入，由市人民政府批准）', 'Have it put in the annual plan'),
    ['owner.leader', 'cityGovernment.approver'],
    context,
    { state: { ...project, planLine: { ...project.planLine, listed } } },
    { action: 'plan.requestSupplement' },
  )
}

const findTheRoute: CureMaker = (action, context) => {
  const project = projectOf(action, context)
  const amount = amountTyped(context) ?? (project && currentAmount(project))
  if (!project?.unit || amount === undefined) return undefined
  const verdict = findRoute({ ownerKind: project.unit.kind, amount }, context.pack)
  if (project.verdict?.route === verdict.route) return undefined
  return cure(
    'findRoute',
    text(
      `按 ${formatWan(amount)} 万元重新判定办理路径`,
      `Find the route again for ${formatWan(amount)} ten-thousand yuan`,
    ),
    ['owner.clerk'],
    context,
    { state: { ...project, verdict } },
    { action: 'scope.findRoute' },
  )
}

type ApplicationChange = Partial<AnyContext['facts']['application']>

/** A change of the application: its open items of that section are solved with it. */
const inApplication =
  (id: string, name: Text, section: SectionId, change: ApplicationChange): CureMaker =>
  (_, context) => {
    const { application } = context.facts
    if (!application) return undefined
    const problems = application.problems.filter(problem => problem.section !== section)
    const differs = Object.entries(change).some(
      ([key, value]) => application[key as keyof typeof application] !== value,
    )
    if (!differs) return undefined
    const facts = { ...context.facts, application: { ...application, ...change, problems } }
    return cure(id, name, ['owner.clerk'], context, { facts }, { section })
  }

const solveOpenItems: CureMaker = (_, context) => {
  const { application } = context.facts
  const open = application?.problems.filter(problem => problem.severity === 'must') ?? []
  if (open.length === 0) return undefined
  return cure(
    'solveOpenItems',
    text(`解决任务清单中其余必须解决的事项`, 'Solve what the task list says must be solved'),
    ['owner.clerk'],
    context,
    {
      facts: {
        ...context.facts,
        application: { ...application, problems: application.problems.filter(({ severity }) => severity !== 'must') },
      },
    },
    { section: open[0]?.section ?? 'basics' },
  )
}

const amountTyped = ({ input }: AnyContext): Fen | undefined => {
  const amount = (input as { amount?: unknown } | null | undefined)?.amount
  return typeof amount === 'number' ? fen(amount) : undefined
}

const typed = (context: AnyContext, changes: object): Changes => ({
  input: { ...(context.input as object), ...changes },
})

/** Only a filing names the whole investment; a decision is made on what was applied for. */
const lowerBelowThreshold: CureMaker = (action, context) => {
  const amount = action.name === 'approval.file' ? amountTyped(context) : undefined
  const limit = context.pack.parameters.approvalThreshold
  if (amount === undefined || amount < limit) return undefined
  return cure(
    'lowerBelowThreshold',
    text(`总投资确实不足 ${formatWan(limit)} 万元的，据实改正`, `If it truly is below ${formatWan(limit)}, correct it`),
    [],
    context,
    typed(context, { amount: fen(limit - 1) }),
  )
}

const lowerToApplied: CureMaker = (action, context) => {
  const applied = projectOf(action, context)?.approval.submissions.at(-1)?.amount
  const amount = amountTyped(context)
  if (applied === undefined || amount === undefined || amount <= applied) return undefined
  return cure(
    'lowerToApplied',
    text(`核定投资减到 ${formatWan(applied)} 万元`, `Lower the amount to ${formatWan(applied)}`),
    [],
    context,
    typed(context, { amount: applied }),
  )
}

const nameAmount: CureMaker = (action, context) => {
  const applied = projectOf(action, context)?.approval.submissions.at(-1)?.amount
  if (applied === undefined || applied === ZERO || amountTyped(context) !== ZERO) return undefined
  return cure(
    'nameAmount',
    text('填写核定投资', 'Fill in the amount'),
    [],
    context,
    typed(context, { amount: applied }),
  )
}

/** A field of the form that may be empty and is. */
const fillIn =
  (field: string, name: Text): CureMaker =>
  (_, context) =>
    (context.input as Record<string, unknown> | null | undefined)?.[field] === ''
      ? cure(`fillIn.${field}`, name, [], context, typed(context, { [field]: name.zh }))
      : undefined

const answerEveryItem: CureMaker = (action, context) => {
  const items = projectOf(action, context)?.approval.corrections.at(-1)?.items ?? []
  const answers = (context.input as { answers?: unknown } | null | undefined)?.answers
  if (!Array.isArray(answers) || answers.length === items.length) return undefined
  return cure(
    'answerEveryItem',
    text(`逐项答复 ${items.length} 项补正`, `Answer all ${items.length} corrections`),
    [],
    context,
    typed(context, { answers: items.map((_, n) => answers[n] ?? { state: 'corrected', text: '' }) }),
  )
}

const OTHER = 'another account'

const reviewThis: CureMaker = (action, context) => {
  const project = projectOf(action, context)
  const submission = project?.approval.submissions.length ?? 0
  if (!project || submission === 0) return undefined
  if (project.approval.opinions.some(opinion => opinion.submission === submission)) return undefined
  const opinion: ReviewOpinion = {
    submission,
    checklist: [],
    conclusion: 'approve',
    text: '',
    suggestedAmount: ZERO,
    account: `${OTHER} of the reviewer`,
    at: context.at,
    by: roleNames['bureau.reviewer'].zh,
  }
  return cure(
    'reviewThis',
    text('由审核岗提出审核意见', 'A reviewer gives an opinion'),
    ['bureau.reviewer'],
    context,
    {
      state: { ...project, approval: { ...project.approval, opinions: [...project.approval.opinions, opinion] } },
    },
    { action: 'approval.giveOpinion' },
  )
}

/** Somebody else who holds the post; where the unit matters, somebody of the owner unit. */
const somebodyElse =
  (role: Role): CureMaker =>
  (action, context) => {
    const unit = projectOf(action, context)?.unit ?? context.actor.unit
    const actor: Actor = { account: OTHER, post: roleNames[role].zh, unit, roles: [role] }
    const by = action.by as { holds(state: unknown, actor: Actor): boolean }
    if (!by.holds(context.state, actor)) return undefined
    return cure(
      `somebodyElse.${role}`,
      text(`由其他${roleNames[role].zh}办理`, `Another ${roleNames[role].en} does it`),
      [role],
      context,
      { actor },
    )
  }

/** Every declared cure, in the order in which several are applied. */
export const declaredCures: readonly CureMaker[] = [
  listInPlan,
  lowerBelowThreshold,
  lowerToApplied,
  nameAmount,
  findTheRoute,
  inApplication('addSharingChapter', text('补写信息资源共享分析篇（章）', 'Write the sharing chapter'), 'sharing', {
    hasSharingChapter: true,
  }),
  inApplication('addCipherScheme', text('补写密码应用方案', 'Write the cipher scheme'), 'cipher', {
    hasCipherScheme: true,
  }),
  (action, context) =>
    context.facts.application?.compilerQualification === ''
      ? inApplication('nameCompiler', text('填写编制单位资质', 'Name the compiler’s qualification'), 'compiler', {
          compilerQualification: 'equivalent',
        })(action, context)
      : undefined,
  inApplication(
    'useCityCloud',
    text('改为依托武汉云、市电子政务网建设', 'Build on the city cloud and network'),
    'intensive',
    { newMachineRoom: false, newDedicatedNetwork: false },
  ),
  solveOpenItems,
  fillIn('splitting', text('说明与本单位同年其他小额项目的关系', 'Say how the unit’s small projects relate')),
  fillIn('sectorApproval', text('填写行业主管部门批准文件', 'Name the sector authority’s approval')),
  fillIn('sharingOpinion', text('填写对信息资源共享的意见', 'Give the opinion on sharing')),
  fillIn('cipherOpinion', text('填写对密码应用的意见', 'Give the opinion on cipher use')),
  fillIn('secondTimeReason', text('写明再次补正的理由', 'Say why it is returned again')),
  answerEveryItem,
  reviewThis,
  ...roles.map(somebodyElse),
]
