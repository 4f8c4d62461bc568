import type { AnyContext, Context } from '../action.ts'
import type { FactName, Facts } from '../facts.ts'
import { roleNames } from '../kernel/actor.ts'
import { type Fen, formatWan, ZERO } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import { toBeListed } from '../plan/rules.ts'
import { currentAmount, type Project, routeOf } from '../project.ts'
import { inState, typed } from '../rulebook/cure.ts'
import type { Cure, Reason } from '../rulebook/reason.ts'
import { rule } from '../rulebook/rule.ts'
import { findRoute, type Route, routeNames } from '../scope/route.ts'
import { bySomebodyElse } from '../separation-of-duties.ts'
import type { SectionId } from './application-form/sections.ts'
import type { ReviewOpinion } from './approval.ts'

type OnProject<Needs extends FactName = never> = Context<Project, unknown, Needs>

/** The route found again by what is typed or known of the amount. */
const findRouteAgain = inState<Project>((project, { input, pack }) => {
  const amount = (input as { amount?: Fen } | undefined)?.amount ?? currentAmount(project)
  if (!project.unit || amount === undefined) return project
  return { ...project, verdict: findRoute({ ownerKind: project.unit.kind, amount }, pack) }
})
const toFindRoute = { by: ['owner.clerk'], action: 'scope.findRoute', change: findRouteAgain } as const

const wrongRoute = (project: Project, wanted: readonly Route[]): Omit<Reason, 'rule'> | null => {
  const route = routeOf(project)
  if (!route)
    return {
      text: text('尚未判定办理路径', 'The route has not been found'),
      cure: { ...toFindRoute, text: text('请先判定办理路径', 'Find the route first') },
    }
  if (wanted.includes(route)) return null
  return {
    text: text(`本项目的办理路径是：${routeNames[route].zh}`, `This project’s route is: ${routeNames[route].en}`),
    fact: {
      what: text('判定依据', 'Because'),
      value: project.verdict?.reasons.map(reason => reason.text.zh).join('；') ?? '',
    },
    cure: { ...toFindRoute, text: text('情况有变的，请重新判定办理路径', 'If things changed, find the route again') },
  }
}

const appliedFor: readonly Route[] = ['approval', 'approvalCityGovernment']
/** Whether a project on this road is applied for. */
export const isApplied = (route: Route | undefined): boolean => route !== undefined && appliedFor.includes(route)

/** Whether a reviewer was heard about what was submitted last. */
export const isReviewed = ({ approval: { opinions, submissions } }: Project): boolean =>
  opinions.some(({ submission }) => submission === submissions.length)

/** Article 8: from the threshold on, a project needs approval. */
export const needsApproval = rule('W-8.2', ['state.verdict.route', 'state.verdict.reasons'], ({ state }: OnProject) =>
  wrongRoute(state, appliedFor),
)

/** Article 8: below the threshold the unit acts itself and files. */
export const needsFiling = rule('W-8.1', ['state.verdict.route', 'state.verdict.reasons'], ({ state }: OnProject) =>
  wrongRoute(state, ['filing']),
)

/** Article 9: the sector authority approves, the bureau gets a filing. */
export const needsSectorFiling = rule(
  'W-9.4',
  ['state.verdict.route', 'state.verdict.reasons'],
  ({ state }: OnProject) => wrongRoute(state, ['sectorApproval']),
)

/** Article 9: what is built with a fixed-asset project is judged by the bureau and approved elsewhere. */
export const needsTechnicalOpinion = rule(
  'W-9.1',
  ['state.verdict.route', 'state.verdict.reasons'],
  ({ state }: OnProject) => wrongRoute(state, ['capitalConstruction']),
)

/** Whether the plan binds filings too is open; the pack says (待核 default: it does not). */
export const filingInPlan = rule(
  'W-7.4',
  ['pack.parameters.planBindsFiling', 'state.planLine.listed'],
  ({ state, pack }: OnProject) =>
    !pack.parameters.planBindsFiling || state.planLine.listed
      ? null
      : {
          text: text('项目未列入年度计划', 'The project is not in the plan'),
          cure: { ...toBeListed, text: text('可申请补充列入', 'Ask for a supplement') },
        },
)

type ApplicationFacts = Facts['application']

const inApplication =
  (change: (application: ApplicationFacts) => Partial<ApplicationFacts>) =>
  (act: AnyContext): AnyContext => {
    const { application } = act.facts
    return { ...act, facts: { ...act.facts, application: { ...application, ...change(application) } } }
  }

/** A cure in one section of the application, which solves the open items of that section with it. */
const inSection = (section: SectionId, words: Text, change: Partial<ApplicationFacts>): Cure => ({
  text: words,
  section,
  by: ['owner.clerk'],
  change: inApplication(application => ({
    ...change,
    problems: application.problems.filter(problem => problem.section !== section),
  })),
})

// Made once: a refusal costs no more for what it could be cured by.
const writeSharingChapter = inSection('sharing', text('请补写信息资源共享分析篇（章）', 'Write the sharing chapter'), {
  hasSharingChapter: true,
})
const writeCipherScheme = inSection('cipher', text('请补写密码应用方案', 'Write the cipher scheme'), {
  hasCipherScheme: true,
})
const nameCompiler = inSection('compiler', text('请填写编制单位资质', 'Fill in the compiler’s qualification'), {
  compilerQualification: 'equivalent',
})
const useCityCloud = inSection(
  'intensive',
  text('请改为依托武汉云、市电子政务网建设', 'Build on the city cloud and network'),
  { newMachineRoom: false, newDedicatedNetwork: false },
)

/** Everything required is there. Server and form judge with the same function. */
export const applicationComplete = rule(
  'M-complete',
  ['facts.application.problems'],
  ({ facts }: OnProject<'application'>) => {
    const open = facts.application.problems.filter(problem => problem.severity === 'must')
    const first = open[0]
    return first === undefined
      ? null
      : {
          text: text(`申报内容还有 ${open.length} 处必须解决`, `${open.length} things must be solved first`),
          fact: { what: text('第一处', 'First'), value: first.text.zh },
          cure: {
            text: text('请到申报任务清单逐项解决', 'Solve them in the task list'),
            section: first.section,
            by: ['owner.clerk'],
            change: inApplication(({ problems }) => ({
              problems: problems.filter(({ severity }) => severity !== 'must'),
            })),
          },
        }
  },
)

/** Article 13: both chapters are in the scheme. */
export const bothChaptersPresent = rule(
  'W-13.1',
  ['facts.application.hasSharingChapter', 'facts.application.hasCipherScheme'],
  ({ facts }: OnProject<'application'>) => {
    const { hasSharingChapter, hasCipherScheme } = facts.application
    if (hasSharingChapter && hasCipherScheme) return null
    const missing = [!hasSharingChapter && '信息资源共享分析篇（章）', !hasCipherScheme && '密码应用方案']
      .filter(Boolean)
      .join('、')
    return {
      text: text(`申报方案缺少：${missing}`, 'The sharing chapter or the cipher scheme is missing'),
      cure: hasSharingChapter ? writeCipherScheme : writeSharingChapter,
    }
  },
)

/** Article 11: the scheme is written by a qualified body. */
export const compiledByQualifiedBody = rule(
  'W-11.1',
  ['facts.application.compilerQualification'],
  ({ facts }: OnProject<'application'>) =>
    facts.application.compilerQualification !== ''
      ? null
      : {
          text: text('未填写编制单位的资信、资质或能力', 'The compiler’s qualification is missing'),
          cure: nameCompiler,
        },
)

/** Article 12: no new machine room or private network. */
export const noNewInfrastructure = rule(
  'W-12.1',
  ['facts.application.newMachineRoom', 'facts.application.newDedicatedNetwork'],
  ({ facts }: OnProject<'application'>) => {
    const { newMachineRoom, newDedicatedNetwork } = facts.application
    if (!newMachineRoom && !newDedicatedNetwork) return null
    return {
      text: text(
        `不得新建${newMachineRoom ? '机房' : '专网'}`,
        'New machine rooms and private networks are not allowed',
      ),
      fact: {
        what: text('集约化核对', 'Intensive-building check'),
        value: newMachineRoom ? '新建机房：是' : '新建专网：是',
      },
      cure: useCityCloud,
    }
  },
)

const reviewedBySomebody = (project: Project, { at }: AnyContext): Project => {
  const { approval } = project
  const opinion: ReviewOpinion = {
    submission: approval.submissions.length,
    checklist: [],
    conclusion: 'approve',
    text: '',
    suggestedAmount: ZERO,
    account: 'a reviewer',
    at,
    by: roleNames['bureau.reviewer'].zh,
  }
  return { ...project, approval: { ...approval, opinions: [...approval.opinions, opinion] } }
}

/** A decision rests on the opinion of a reviewer about this very submission. */
export const reviewed = rule(
  'M-checked',
  ['state.approval.submissions', 'state.approval.opinions'],
  ({ state }: OnProject) =>
    state.approval.opinions.some(opinion => opinion.submission === state.approval.submissions.length)
      ? null
      : {
          text: text('本次申报还没有审核意见', 'This submission has no reviewer’s opinion'),
          cure: {
            text: text('请审核岗先提出审核意见', 'A reviewer gives an opinion first'),
            action: 'approval.giveOpinion',
            by: ['bureau.reviewer'],
            change: inState(reviewedBySomebody),
          },
        },
)

/** Who reviewed does not decide. */
export const notOwnReview = rule(
  'M-four-eyes',
  ['state.approval.opinions', 'actor.account'],
  ({ state, actor }: OnProject) => {
    const own = state.approval.opinions.find(opinion => opinion.account === actor.account)
    return own === undefined
      ? null
      : {
          text: text('审核人不能审批自己审核的申报', 'A reviewer does not decide on the own review'),
          fact: { what: text('审核人', 'Reviewer'), value: own.by },
          cure: { text: text('请由其他审批人办理', 'Another approver decides') },
        }
  },
)

const applying: readonly string[] = [
  'approval.submitApplication',
  'approval.resubmitApplication',
  'approval.confirmApplication',
  'approval.askTechnicalOpinion',
]

/** Who applied neither reviews nor decides. */
export const notOwnApplication = rule(
  'M-four-eyes',
  ['state.people', 'actor.account'],
  ({ state, actor }: OnProject) => {
    const own = state.people.find(person => applying.includes(person.action) && person.account === actor.account)
    return own === undefined
      ? null
      : {
          text: text('申报人不能审查自己提交的申报', 'Who applied does not review or decide the application'),
          fact: { what: text('提交或确认人', 'Submitted or confirmed by'), value: `${own.unit}${own.post}` },
          cure: { text: text('请由未参与申报的人员办理', 'Somebody who took no part in applying does this') },
        }
  },
)

/** Who submitted does not confirm it as leader. */
export const notOwnSubmission = bySomebodyElse({
  after: ['approval.submitApplication', 'approval.resubmitApplication'],
  text: text('提交申报的人不能自己确认', 'Who submitted the application does not confirm it'),
  first: text('提交人', 'Submitted by'),
  cure: text(
    '请由本单位另一名审核人确认；确需修改的可退回经办人',
    'Another leader of the unit confirms it; it can be given back to the clerk',
  ),
})

/** Who decided does not give the city government's consent. */
export const notOwnDecision = bySomebodyElse({
  after: ['approval.decide'],
  text: text('作出审批决定的人不能代表市人民政府审批', 'Who decided does not answer for the city government'),
  first: text('审批人', 'Decided by'),
  cure: text('请由市人民政府其他审批人办理', 'Another approver of the city government does this'),
})

/** Who filed does not acknowledge the filing. */
export const notOwnFiling = bySomebodyElse({
  after: ['approval.file', 'approval.fileSectorApproval'],
  text: text('报送备案的人不能自己确认备案', 'Who filed does not acknowledge the filing'),
  first: text('报送人', 'Filed by'),
  cure: text('请由其他受理人确认', 'Another acceptor acknowledges it'),
})

/** The approved amount does not exceed what was applied for. */
export const withinApplied = rule(
  'M-amount',
  ['state.approval.submissions', 'input.result', 'input.amount'],
  ({ state, input }: Context<Project, { result: string; amount: number }>) => {
    const applied = state.approval.submissions.at(-1)?.amount
    return input.result !== 'approve' || applied === undefined || input.amount <= applied
      ? null
      : {
          text: text('核定投资超过申报投资', 'The approved amount exceeds what was applied for'),
          fact: { what: text('申报投资', 'Applied for'), value: `${formatWan(applied)} 万元` },
          cure: {
            text: text(
              `请核减到 ${formatWan(applied)} 万元以内，或退回补正后重新申报`,
              `Lower it to ${formatWan(applied)} or less, or return the application`,
            ),
            change: typed({ amount: applied }),
          },
        }
  },
)
