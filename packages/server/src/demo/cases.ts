import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConstructionNature, type Fen, type FundingMode, type ProjectCategory, wan } from '@zhengheng/policy'
import { z } from 'zod'

const PublishedCase = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string().default(''),
  amountWan: z.number().optional(),
  adjustedWan: z.number().optional(),
  year: z.int(),
  fundingMode: z
    .enum(['governmentInvestment', 'jointBuilding', 'servicePurchase', 'operationMaintenance'])
    .default('governmentInvestment'),
  category: z.string().optional(),
  selfBuiltSelfUsed: z.boolean().default(false),
  source: z.url(),
})

/** A published project, as the demo city registers it. */
export interface DemoCase {
  readonly id: string
  readonly name: string
  /** who published it, and when: outside Wuhan for most, and said so wherever it is shown */
  readonly publishedBy: string
  readonly year: number
  readonly amount: Fen
  readonly fundingMode: FundingMode
  readonly nature: ConstructionNature
  readonly category: ProjectCategory
  readonly selfBuiltSelfUsed: boolean
  readonly source: string
}

const natures: Partial<Record<FundingMode, ConstructionNature>> = {
  servicePurchase: 'servicePurchase',
  operationMaintenance: 'operationMaintenance',
}

function readCases(): ReadonlyMap<string, DemoCase> {
  const file = JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8')) as { cases: unknown[] }
  const published = file.cases
    .map(record => PublishedCase.parse(record))
    .filter(record => record.amountWan !== undefined)
  return new Map(
    published.map(record => [
      record.id,
      {
        id: record.id,
        name: record.name,
        publishedBy: record.owner,
        year: record.year,
        amount: wan(record.amountWan ?? 0),
        fundingMode: record.fundingMode,
        nature: natures[record.fundingMode] ?? (/二期|升级|扩充|2\.0/.test(record.name) ? 'upgrade' : 'newBuild'),
        category: /云|网络|基础平台/.test(record.name) ? 'egovInfrastructure' : 'businessAppSystem',
        selfBuiltSelfUsed: record.selfBuiltSelfUsed,
        source: record.source,
      } satisfies DemoCase,
    ]),
  )
}

const cases = readCases()

export function demoCase(id: string): DemoCase {
  const found = cases.get(id)
  if (!found) throw new Error(`no published case ${id}`)
  return found
}
