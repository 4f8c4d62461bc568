import type { Project, ReviewOpinion } from '@zhengheng/policy'

/** The opinion this person gave on the submission at hand, if any. */
export const ownOpinion = ({ approval }: Project, account: string): ReviewOpinion | undefined =>
  approval.opinions.findLast(one => one.submission === approval.submissions.length && one.account === account)
