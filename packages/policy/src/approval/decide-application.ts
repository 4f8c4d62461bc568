import { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { choice, money, optionalProse, prose, rows } from '../kernel/fields.ts'
import { wan, ZERO } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { booked, type Project, signature } from '../project.ts'
import { pauseClock, stopClock } from '../rulebook/clock.ts'
import { typed } from '../rulebook/cure.ts'
import { needsConsent } from '../rulebook/reaches.ts'
import { rule } from '../rulebook/rule.ts'
import { routeAtAmount } from '../scope/route.ts'
import { finalStages } from './approval.ts'
import { isReviewed, notOwnApplication, notOwnReview, reviewed, withinApplied } from './rules.ts'

const Input = z.strictObject({
  result: choice('审批结论', 'Decision', { approve: text('同意批复', 'Approve'), refuse: text('不予批复', 'Refuse') }),
  amount: money('核定投资', 'Approved amount', text('不予批复时填 0', '0 when refused')),
  sharingOpinion: optionalProse('对信息资源共享的意见', 'On information sharing'),
  cipherOpinion: optionalProse('对密码应用的意见', 'On cipher use'),
  conditions: rows('附带要求（选填）', 'Conditions (optional)', prose('要求', 'Condition', { max: 300 }), 0),
  reason: prose('审批意见', 'Reasons'),
})

/** Article 13: the letter deals with sharing and cipher use. */
const bothOpinions = rule(
  'W-13.3',
  ['input.result', 'input.sharingOpinion', 'input.cipherOpinion'],
  ({ input }: Context<Project, z.output<typeof Input>>) => {
    if (input.result !== 'approve' || (input.sharingOpinion && input.cipherOpinion)) return null
    const missing = [!input.sharingOpinion && '信息资源共享', !input.cipherOpinion && '密码应用']
      .filter(Boolean)
      .join('和')
    return {
      text: text(`批复应对${missing}提出意见`, 'The letter must deal with sharing and cipher use'),
      cure: {
        text: text(`请填写对${missing}的意见`, 'Fill in both opinions'),
        change: typed({ sharingOpinion: input.sharingOpinion || '—', cipherOpinion: input.cipherOpinion || '—' }),
      },
    }
  },
)

const amountNamed = rule(
  'M-amount',
  ['input.result', 'input.amount'],
  ({ state, input }: Context<Project, z.output<typeof Input>>) =>
    input.result === 'approve' && input.amount === 0
      ? {
          text: text('同意批复须有核定投资', 'An approval names an amount'),
          cure: {
            text: text('请填写核定投资', 'Fill in the amount'),
            change: typed({ amount: state.approval.submissions.at(-1)?.amount ?? ZERO }),
          },
        }
      : null,
)

/** The approving department decides. From the consent threshold on, by the approved amount, the city government is asked first (待核). */
export const decideApplication = onProject({
  name: 'approval.decide',
  title: text('审批', 'Decide'),
  effect: text(
    '作出批复或不予批复的决定；达到 3000 万元的先报市人民政府同意',
    'Approves or refuses; large ones go to the city government first',
  ),
  basis: ['W-8.2', 'W-13.3', 'W-14+.a', 'M-four-eyes'],
  by: bureau.approver,
  turn: { who: 'bureau.approver', at: ['application.inReview'], when: isReviewed },
  from: ['application.inReview'],
  to: ['application.atCityGovernment', 'application.decided'],
  input: Input,
  example: {
    result: 'approve',
    amount: wan('1286.5'),
    sharingOpinion: '按目录共享',
    cipherOpinion: '按方案实施并评估',
    conditions: [],
    reason: '符合管理办法要求',
  },
  needs: [],
  rules: [reviewed, notOwnReview, notOwnApplication],
  inputRules: [bothOpinions, amountNamed, withinApplied],
  irreversible: true,
  told: 'whenIssued',
  apply: (project, { input, actor, at, today, pack }) => {
    const approved = input.result === 'approve'
    const final = project.approval.stage !== null && finalStages.includes(project.approval.stage)
    const consentFirst = approved && final && needsConsent(input.amount, pack)
    const { clock } = project.approval
    const decided: Project = {
      ...project,
      approval: {
        ...project.approval,
        decision: {
          approved,
          amount: approved ? input.amount : null,
          sharingOpinion: input.sharingOpinion,
          cipherOpinion: input.cipherOpinion,
          conditions: input.conditions,
          reason: input.reason,
          at,
          by: signature(actor),
        },
        clock:
          clock &&
          (consentFirst
            ? pauseClock(clock, today, text('报市人民政府', 'With the city government'), 'W-14+.a')
            : stopClock(clock, today)),
      },
    }
    const status = consentFirst ? 'application.atCityGovernment' : 'application.decided'
    if (!approved || !final || !project.unit) return { ...decided, status }
    const judged = { ownerKind: project.unit.kind, amount: input.amount, amountIsApproved: true }
    const verdict = routeAtAmount(project.verdict, judged, pack)
    return booked({ ...decided, verdict, status }, 'approved', input.amount, at, actor)
  },
})
