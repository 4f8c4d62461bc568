import { formatWan } from '../../kernel/money.ts'
import { listed, text } from '../../kernel/text.ts'
import type { Pack } from '../../rulebook/pack.ts'
import type { Reason } from '../../rulebook/reason.ts'
import { type FactRule, rulesOver } from '../../rulebook/rule.ts'
import { MoneyFacts, type moneyPurposes } from './facts.ts'

const moneyRule = rulesOver(MoneyFacts)

interface Release {
  readonly purpose: keyof typeof moneyPurposes
  readonly releasedOn: string
  readonly approvedOn: string | null
}

/** Building money waits for the approval, where the pack says so. */
function nothingBefore({ purpose, releasedOn, approvedOn }: Release, pack: Pack): Omit<Reason, 'rule'> | null {
  if (!pack.parameters.approvalBindsBuildMoney || purpose !== 'building') return null
  if (approvedOn !== null && approvedOn <= releasedOn) return null
  return {
    text: text('批复前下达了建设资金', 'Building money was released before the approval'),
    fact: { what: text('资金下达日与批复印发日', 'Released, approved'), value: `${releasedOn}，${approvedOn ?? '—'}` },
    cure: { text: text('请待批复印发后再下达', 'Release it once the approval is issued') },
  }
}

const releaseFacts = ['purpose', 'releasedOn', 'approvedOn'] as const

/** Before the approval, in principle no building money: the city’s rule. */
export const moneyAfterApproval = moneyRule('W-14+.e', releaseFacts, nothingBefore)

/** The same in a district. */
export const moneyAfterDistrictApproval = moneyRule('D-4', releaseFacts, nothingBefore)

/** The same by the national measures, which let preparation be paid for once the study is approved. */
export const moneyAfterDesign = moneyRule('N-22.1', [...releaseFacts, 'studyApprovedOn'], (facts, pack) => {
  const { purpose, releasedOn, studyApprovedOn } = facts
  if (purpose === 'building') return nothingBefore(facts, pack)
  if (!pack.parameters.approvalBindsBuildMoney || (studyApprovedOn !== null && studyApprovedOn <= releasedOn))
    return null
  return {
    text: text('可研批复前下达了前期费用', 'Preparation was paid for before the study was approved'),
    fact: {
      what: text('资金下达日与可研批复日', 'Released, study approved'),
      value: `${releasedOn}，${studyApprovedOn ?? '—'}`,
    },
    cure: { text: text('请待可研批复后再申请', 'Ask for it once the study is approved') },
  }
})

/** Paid ≤ contracted ≤ approved: each step stays within the one before. */
export const eachStepWithin = moneyRule('M-amount', ['approved', 'contracted', 'paid'], facts => {
  const { approved, contracted, paid } = facts
  if (paid <= contracted && contracted <= approved) return null
  const [what, larger, smaller] =
    paid > contracted
      ? [text('支付金额超出合同金额', 'More is paid than contracted'), paid, contracted]
      : [text('合同金额超出核定投资', 'More is contracted than approved'), contracted, approved]
  return {
    text: what,
    fact: {
      what: text('两个环节的金额', 'The two amounts'),
      value: `${formatWan(larger)} 万元，${formatWan(smaller)} 万元`,
    },
    cure: { text: text('请核对金额，或先办理调整', 'Check the amounts, or adjust first') },
  }
})

/** Money left with goals and content unchanged goes back. */
export const surplusReturned = moneyRule(
  'N-23.2',
  ['finished', 'goalsChanged', 'surplus', 'returned'],
  ({ finished, goalsChanged, surplus, returned }) => {
    if (!finished || goalsChanged || returned >= surplus) return null
    return {
      text: text('结余资金未按规定上缴', 'Money left over was not returned'),
      fact: {
        what: text('结余与已上缴', 'Left over and returned'),
        value: `${formatWan(surplus)} 万元，${formatWan(returned)} 万元`,
      },
      cure: { text: text('请上缴其余结余资金', 'Return the rest') },
    }
  },
)

/** Payments follow the treasury rules. */
export const paidByTreasury = moneyRule('N-23.3', ['throughTreasury'], ({ throughTreasury }) =>
  throughTreasury
    ? null
    : {
        text: text('未按国库集中支付规定支付', 'Not paid by the treasury rules'),
        cure: { text: text('请通过国库集中支付办理', 'Pay through the treasury') },
      },
)

/** No building or operation money for what is badly coordinated, badly secured or unclear about sharing. */
export const fitForMoney = moneyRule(
  'H-2',
  ['coordinated', 'securitySound', 'sharingClear'],
  ({ coordinated, securitySound, sharingClear }) => {
    const faults = [
      ...(coordinated ? [] : [text('统筹不够', 'poorly coordinated')]),
      ...(securitySound ? [] : [text('安全方案不合理', 'security scheme not reasonable')]),
      ...(sharingClear ? [] : [text('共享开放不明确', 'sharing unclear')]),
    ]
    if (faults.length === 0) return null
    return {
      text: text('不安排建设和运维资金', 'No money for building or operation'),
      fact: { what: text('原因', 'Because'), value: listed(faults).zh },
      cure: { text: text('请完善方案后再申请资金', 'Improve the scheme, then ask for money') },
    }
  },
)

export const moneyRules: readonly FactRule[] = [
  moneyAfterApproval,
  moneyAfterDistrictApproval,
  moneyAfterDesign,
  eachStepWithin,
  surplusReturned,
  paidByTreasury,
  fitForMoney,
]
