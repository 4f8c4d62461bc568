import { type AnnualPlan, dayInShanghai, linesOfLastRound } from '@zhengheng/policy'
import { verificationOf } from '../approval/verification.ts'
import type { OfficialDocument } from '../documents/official-document.ts'
import { planNotice } from '../documents/plan-notice.ts'
import { planOpinions, standardGrounds } from '../documents/standard-grounds.ts'
import { chineseDate } from '../documents/wording.ts'

/** The notice by which an annual plan is issued, with every line in it. */
export const composePlanNotice = (
  plan: AnnualPlan,
  notice: NonNullable<AnnualPlan['notice']>,
  issuer: string,
  site: string,
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
    ...standardGrounds.planNotice,
  })
