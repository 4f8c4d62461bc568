import type { Fen } from '@zhengheng/policy'

/** What every official document carries around its body. */
export interface Issue {
  /** issuing body, in full: it heads and signs the document */
  readonly issuer: string
  /** document number, e.g. 武数审〔2026〕31号 */
  readonly number: string
  /** day of signing, YYYY-MM-DD */
  readonly date: string
  /** 主送 */
  readonly recipients: readonly string[]
  /** 抄送; may be empty */
  readonly copies: readonly string[]
  readonly verification: { readonly code: string; readonly address: string }
}

/** A source: 《title》（number）第…条. Without a number it is not a published document and is named plainly. */
export interface Citation {
  readonly title: string
  readonly number?: string
  readonly article: number | null
  readonly status: 'verified' | 'unverified'
}

/** What the receiver has to do, or may expect, after the document. */
export interface Duty {
  readonly text: string
  readonly basis?: Citation
}

export interface ProjectRef {
  readonly name: string
  /** address for life, e.g. WH-2026-0187 */
  readonly code: string
  /** 项目单位 */
  readonly unit: string
}

/** The two opinions of article 13; both are always there. */
export interface MandatoryOpinions {
  readonly sharing: string
  readonly cipher: string
}

/** What each of the five documents has in common. */
export interface Grounds {
  readonly opinions: MandatoryOpinions
  readonly citations: readonly Citation[]
  readonly duties: readonly Duty[]
}

/** The request a letter answers: 《title》（number）. */
export interface Request {
  readonly title: string
  readonly number?: string
}

export interface InvestmentLine {
  readonly name: string
  readonly applied: Fen
  readonly approved: Fen
  readonly note?: string
}

export interface ApprovalLetter extends Issue, Grounds {
  readonly project: ProjectRef
  readonly request: Request
  /** 项目实施方案, 可行性研究报告, … */
  readonly scheme: string
  /** the annual plan that lists the project, e.g. 2026年度市级政务信息化项目实施计划 */
  readonly plan?: string
  /** consent of the city government where the rules ask for it, e.g. 武政函〔2026〕12号 */
  readonly consent?: string
  readonly content: readonly string[]
  readonly applied: Fen
  readonly approved: Fen
  readonly fundSource: string
  /** printed as an annex when given */
  readonly investment?: readonly InvestmentLine[]
  readonly conditions: readonly string[]
}

export interface RefusalLetter extends Issue, Grounds {
  readonly project: ProjectRef
  readonly request: Request
  readonly scheme: string
  readonly applied: Fen
  readonly reasons: readonly { readonly text: string; readonly basis?: Citation }[]
}

export interface FilingReceipt extends Issue, Grounds {
  readonly project: ProjectRef
  /** 自行备案, 行业主管部门审批后备案, … */
  readonly filingKind: string
  readonly fundSource: string
  readonly amount: Fen
  /** day the filing arrived, YYYY-MM-DD */
  readonly receivedOn: string
}

/** `day` is null where a holiday notice was missing when it was issued; then it is known not to lie before `notBefore`. */
export interface Deadline {
  readonly workingDays: number
  readonly day: string | null
  readonly notBefore?: string
}

export interface CorrectionItem {
  /** where in the application, e.g. 投资估算 第3行 单价 */
  readonly place: string
  readonly text: string
  readonly basis: Citation
  readonly deadline: Deadline
}

export interface CorrectionNotice extends Issue, Grounds {
  readonly project: ProjectRef
  readonly scheme: string
  readonly applied: Fen
  /** day the application was submitted, YYYY-MM-DD */
  readonly submittedOn: string
  readonly items: readonly CorrectionItem[]
}

export interface PlanNoticeLine {
  readonly project: ProjectRef
  readonly amount: Fen
  readonly note?: string
}

export interface PlanNotice extends Issue, Grounds {
  readonly year: number
  /** who approved the plan and by which paper, e.g. 市人民政府（武政函〔2026〕8号） */
  readonly approvedBy: string
  readonly lines: readonly PlanNoticeLine[]
}
