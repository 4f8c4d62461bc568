import { type ActionName, actionNamed } from '../actions.ts'
import type { Account } from '../administration/account.ts'
import type { Offer } from '../decide.ts'
import { type Fen, fen, wan } from '../kernel/money.ts'
import type { AnnualPlan } from '../plan/annual-plan.ts'
import { amountOf, newProject, type Project } from '../project.ts'
import { packNamed } from '../rulebook/packs.ts'
import { tasksOf } from '../tasks.ts'
import { takenOver, unitForm } from './account-at.ts'
import * as inputs from './inputs.ts'

/** A number from 0 below `sides`: from a seed, or from fast-check so that a failure shrinks. */
export type Dice = (sides: number) => number

const pick = <T>(dice: Dice, ...from: readonly T[]): T => from[dice(from.length)] as T

/** Around every limit, to the 分, and in between. */
export const amounts: readonly Fen[] = [
  fen(1),
  wan(30),
  fen(wan(50) - 1),
  wan(50),
  fen(wan(50) + 1),
  wan('1286.5'),
  fen(wan(3000) - 1),
  wan(3000),
  fen(wan(3000) + 1),
  wan(3500),
]

const amount = (dice: Dice) => pick(dice, ...amounts)
/** Lines in a random order, those the act is meant for first; one not begun where the city has too few. */
function drawn(dice: Dice, lines: readonly Project[], meant: (line: Project) => boolean): [Project, Project] {
  const first = lines.length === 0 ? 0 : dice(lines.length)
  const turned = [...lines.slice(first), ...lines.slice(0, first)]
  const [a, b] = [...turned.filter(meant), ...turned.filter(line => !meant(line))]
  return [a ?? newProject('nobody'), b ?? newProject('nothing')]
}

const written = { reason: '按程序办理' }

/** What somebody might type where one example is too little: well-formed, and now and then against a rule. */
const typed: Partial<
  Record<ActionName, (dice: Dice, state: Project & AnnualPlan, lines: readonly Project[]) => unknown>
> = {
  'plan.openYear': dice => ({ ...inputs.yearWindow, ceiling: pick(dice, null, null, wan(6000)) }),
  'plan.putLine': dice => ({ ...inputs.lineContent(amount(dice)), year: inputs.YEAR }),
  'plan.reviseLine': dice => inputs.lineContent(amount(dice)),
  'plan.giveOpinion': dice => ({ stance: pick(dice, 'agree', 'comment', 'oppose'), text: pick(dice, '', '请压减') }),
  'plan.adjustLine': dice => ({ ...written, amount: amount(dice), content: '' }),
  'plan.mergeLines': (dice, _, lines) => {
    const [into, other] = drawn(dice, lines, project => project.status === 'plan.submitted')
    const whole = fen((amountOf(into, 'planned') ?? 0) + (amountOf(other, 'planned') ?? 0))
    return inputs.merging(
      into.id,
      [other.id],
      pick(dice, whole, whole, whole, amount(dice)),
      pick(dice, '统一建设', ''),
    )
  },
  'plan.splitLine': (dice, _, lines) => {
    const [line] = drawn(dice, lines, project => project.status === 'plan.submitted')
    const whole = amountOf(line, 'planned') ?? fen(0)
    const first = fen(pick(dice, 1, Math.floor(whole / 2), Math.max(0, whole - 1)))
    const rest = fen(Math.max(0, whole - first - pick(dice, 0, 0, 0, 1)))
    return inputs.splitting(line.id, [first, rest], pick(dice, '', '分属两项任务'))
  },
  'plan.undoMerge': (dice, _, lines) => {
    const [into] = drawn(dice, lines, project => (project.planLine.merges ?? []).length > 0)
    return { into: into.id, ...written }
  },
  'plan.answerSupplement': dice => ({ answer: pick(dice, 'grant', 'grant', 'refuse'), opinion: '已研究' }),
  'scope.findRoute': (dice, state) =>
    inputs.routeAnswers(
      pick(dice, amountOf(state, 'planned') ?? wan(60), amount(dice)),
      state.unit?.kind === 'school' && dice(3) > 0
        ? ['selfBuiltSelfUsed']
        : pick(dice, [], [], [], [], [], [], [], ['withFixedAssetProject'], ['classified'], ['officeEquipment']),
    ),
  'approval.startApplication': dice => ({
    stage: pick(dice, 'implementationPlan', 'proposal', 'feasibilityStudy', 'preliminaryDesign'),
  }),
  'approval.returnForCorrection': dice => inputs.correction(pick(dice, '', '新增材料与前次不一致')),
  'approval.resubmitApplication': dice => pick(dice, inputs.answers, inputs.answers, { answers: [] }),
  'approval.giveOpinion': dice => inputs.opinion(amount(dice), pick(dice, 'approve', 'refuse')),
  'approval.decide': (dice, state) =>
    pick<unknown>(
      dice,
      inputs.approval(amountOf(state, 'applied') ?? wan(60)),
      { ...inputs.approval(amountOf(state, 'applied') ?? wan(60)), conditions: ['不得新建机房', '上线前完成密评'] },
      inputs.approval(amount(dice)),
      inputs.refusal,
      { ...inputs.approval(wan(60)), sharingOpinion: '' },
    ),
  'approval.settleCondition': dice => ({ result: pick(dice, 'closed', 'sentBack'), note: pick(dice, '请附证明', '') }),
  'approval.giveConsent': dice => ({ result: pick(dice, 'consent', 'return'), opinion: '已研究' }),
  'approval.file': dice => inputs.filing(amount(dice)),
  'approval.fileSectorApproval': dice => inputs.filing(amount(dice), pick(dice, '', '市教育局批复')),
  'approval.askTechnicalOpinion': (dice, state) =>
    inputs.technicalRequest(amount(dice), {
      newInfrastructure: pick(dice, 'none', 'none', 'machineRoom'),
      answers: (state as Project).status === 'technicalOpinion.returned' ? pick(dice, inputs.answers.answers, []) : [],
    }),
  'approval.draftTechnicalOpinion': dice =>
    inputs.technicalDraft({ conclusion: pick(dice, 'fit', 'fitIfChanged', 'unfit') }),
  'approval.issueTechnicalOpinion': dice =>
    inputs.technicalOpinion({
      conclusion: pick(dice, 'fit', 'fitIfChanged', 'unfit'),
      demands: pick(dice, ['并入统一平台'], []),
    }),
  'approval.fileConstructionDecision': dice =>
    inputs.constructionDecision(pick(dice, amount(dice), wan(0)), pick(dice, 'approved', 'approved', 'refused')),
  'supervision.answerHint': dice => ({ ...inputs.hintAnswer, verdict: pick(dice, 'adopt', 'ignore') }),
  'supervision.urge': (dice, state) => {
    const role = tasksOf(state, packNamed('wuhan-2021'))[0]?.role
    const whom = role === undefined || /member|planner/.test(role) ? 'bureau.reviewer' : role
    return { whom: pick(dice, whom, whom, whom, 'bureau.approver'), words: pick(dice, '', '请尽快办理') }
  },
  'plan.urgeOpinions': dice => ({ members: pick(dice, ['finance'], ['finance', 'cyberspace'], ['nobody']), words: '' }),
  'supervision.proposeAmendment': dice =>
    pick<unknown>(
      dice,
      inputs.amendment(pick(dice, wan(50), wan(100)), pick(dice, '2026-01-01', '2030-01-01')),
      // Some come into force while people go on acting; which days are near changes no limit the walks watch.
      inputs.amendedTerm(pick(dice, 12, 15, 18, 9), pick(dice, '2026-03-05', '2026-03-12', '2026-04-01')),
      inputs.switchedOff('N-25.1', pick(dice, '2026-03-05', '2026-04-01')),
    ),
  'administration.confirmProposals': (_, state) => ({
    at: (state as unknown as Account).proposal?.at ?? '2026-03-02T01:00:00.000Z',
  }),
  'administration.proposeChange': dice => ({
    ...{ postTitle: '审核人', unit: 'water' },
    roles: [pick(dice, 'owner.leader', 'owner.clerk')],
  }),
  'administration.takeOverAccount': dice => ({
    state: { ...takenOver, status: pick(dice, 'proposed', 'active', 'disabled') },
  }),
  'administration.takeOverUnit': dice => ({
    state: { ...unitForm(), itOffice: null, status: pick(dice, 'open', 'closed') },
  }),
  'supervision.proposeNotice': dice =>
    pick<unknown>(dice, inputs.noticeExample(2027, pick(dice, '例〔2026〕1号', '例〔2026〕2号')), {
      change: { kind: 'withdrawal', of: pick(dice, 1, 2) },
      reason: pick(dice, '录入有误', ''),
    }),
}

export function typedInput(
  { action, item }: Pick<Offer, 'action' | 'item'>,
  state: unknown,
  dice: Dice,
  { projects }: { readonly projects: ReadonlyMap<string, Project> },
): unknown {
  const input =
    typed[action]?.(dice, state as Project & AnnualPlan, [...projects.values()]) ?? actionNamed(action).example ?? {}
  return item ? { ...input, item } : input
}
