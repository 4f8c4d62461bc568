import { z } from 'zod'
import { type Fen, LARGEST_AMOUNT, parseDecimal } from '../kernel/money.ts'
import { documents, statuses } from '../rulebook/documents.ts'
import type { Pack } from '../rulebook/pack.ts'
import { citation, type RuleId, ruleSource } from '../rulebook/rulebook.ts'
import { type FundingMode, findRoute, fundingModes, type Route } from './route.ts'

/** Kinds of owners a case may name; the city government owns no projects. */
export const caseOwnerKinds = [
  'partyGovOrgan',
  'publicInstitution',
  'school',
  'medical',
  'district',
  'stateOwnedEnterprise',
] as const

const yesOrNo = z.boolean({ error: '应为 true 或 false / must be true or false' }).optional()

const amountInWan = z.unknown().transform((written, context): Fen => {
  const value =
    typeof written === 'number' || typeof written === 'string' ? parseDecimal(String(written), 6) : undefined
  if (value !== undefined && value <= LARGEST_AMOUNT) return value
  context.addIssue(
    written === undefined
      ? '缺少金额 / the amount is missing'
      : `应为万元金额：不小于 0、不超过 1000000、至多六位小数 / must be an amount in 万元, from 0 to 1000000, at most six decimals`,
  )
  return z.NEVER
})

/** What is read of a case. Other keys (name, source, year …) may be there and change nothing. */
const RouteCase = z.object({
  id: z.string({ error: '应为文字编号 / must be a text' }).trim().min(1, '编号为空 / must not be empty'),
  ownerKind: z.enum(caseOwnerKinds, { error: `应为 / must be one of: ${caseOwnerKinds.join(' ')}` }),
  amountWan: amountInWan,
  fundingMode: z
    .enum(Object.keys(fundingModes) as [FundingMode, ...FundingMode[]], {
      error: `应为 / must be one of: ${Object.keys(fundingModes).join(' ')}`,
    })
    .optional(),
  selfBuiltSelfUsed: yesOrNo,
  withFixedAssetProject: yesOrNo,
  officeEquipment: yesOrNo,
  buildingIntelligence: yesOrNo,
  publicFacing: yesOrNo,
  classified: yesOrNo,
})

export const routeCaseKeys: readonly string[] = Object.keys(RouteCase.shape)

/** A rule as it is cited to people: 第八条 of 武政办〔2021〕91号, 已核. */
export interface CitedReason {
  readonly rule: RuleId
  readonly text: string
  readonly document: string
  readonly article: string | null
  readonly status: string
}

export interface CaseAnswer {
  readonly id: string
  readonly route: Route
  readonly reasons: readonly CitedReason[]
}

/** What is wrong with one record, by its place in the list and the field. */
export interface CaseProblem {
  readonly index: number
  readonly id: string | null
  readonly field: string
  readonly text: string
}

/** Finds the road of every well-formed record; the others are named with what is wrong. */
export function routeCases(
  records: readonly unknown[],
  pack: Pack,
): { readonly answers: readonly CaseAnswer[]; readonly problems: readonly CaseProblem[] } {
  const answers: CaseAnswer[] = []
  const problems: CaseProblem[] = []
  for (const [index, record] of records.entries()) {
    const read = RouteCase.safeParse(record)
    if (read.success) answers.push(answered(read.data, pack))
    else problems.push(...read.error.issues.map(issue => problemOf(index, record, issue)))
  }
  return { answers, problems }
}

function answered({ id, amountWan, ...asked }: z.output<typeof RouteCase>, pack: Pack): CaseAnswer {
  const { fundingMode, ...facts } = asked
  const { route, reasons } = findRoute({ ...facts, ...(fundingMode && { fundingMode }), amount: amountWan }, pack)
  return { id, route, reasons: reasons.map(({ rule, text }) => ({ rule, text: text.zh, ...cited(rule) })) }
}

function cited(rule: RuleId): Omit<CitedReason, 'rule' | 'text'> {
  const { document, article, status } = ruleSource(rule)
  return {
    document: documents[document].zh,
    article: article === null ? null : citation(rule).zh,
    status: statuses[status].zh,
  }
}

function problemOf(index: number, record: unknown, issue: z.core.$ZodIssue): CaseProblem {
  const id = (record as { id?: unknown } | null)?.id
  const field = issue.path.join('.')
  return {
    index,
    id: typeof id === 'string' ? id : null,
    field: field || '—',
    text: field ? issue.message : '应为一个对象 / must be an object',
  }
}
