import type { PlanDetail } from '@zhengheng/contract'
import { type AnnualPlan, dayInShanghai, fen, linesOfLastRound, type Pack } from '@zhengheng/policy'
import type { OfficialDocument, UnissuedDocument } from '../documents/official-document.ts'
import { planDraft } from '../documents/plan-draft.ts'
import { planNotice } from '../documents/plan-notice.ts'
import { planOpinions, standardGrounds } from '../documents/standard-grounds.ts'
import { verificationOf } from '../documents/verification.ts'
import { chineseDate } from '../documents/wording.ts'
import { originIn } from './line-lineage.ts'

/** The notice by which an annual plan is issued, with every line in it. */
export const composePlanNotice = (
  plan: AnnualPlan,
  notice: NonNullable<AnnualPlan['notice']>,
  issuer: string,
  site: string,
  pack: Pack,
): OfficialDocument =>
  planNotice({
    issuer,
    number: notice.number,
    date: dayInShanghai(notice.at),
    recipients: ['市直各有关单位'],
    copies: [],
    verification: verificationOf(notice.verificationCode, site),
    year: plan.year,
    approvedBy: `市人民政府${plan.approval ? `（${chineseDate(dayInShanghai(plan.approval.at))}）` : ''}`,
    lines: linesOfLastRound(plan).map(({ code, name, unitName, amount }) => ({
      project: { code, name, unit: unitName },
      amount,
    })),
    opinions: planOpinions,
    ...standardGrounds('planNotice', pack),
  })

/** The plan as it would be submitted today; nothing when it is not being argued, or holds no line. */
export function composePlanDraft(
  detail: PlanDetail,
  issuer: string,
  date: string,
  pack: Pack,
): UnissuedDocument | undefined {
  const { plan, members } = detail
  const lines = detail.lines.filter(({ status }) => status === 'plan.submitted')
  if ((plan.status !== 'open' && plan.status !== 'review') || lines.length === 0) return undefined
  return planDraft({
    issuer,
    date,
    year: plan.year,
    pack,
    ceiling: plan.ceiling,
    members: members.map(({ id, name }) => ({ id, name })),
    lines: lines.map(({ code, name, unitName, planned, opinions, lineage }) => ({
      project: { code, name, unit: unitName },
      amount: fen(planned ?? 0),
      origin: originIn(lineage),
      opinions,
    })),
  })
}
