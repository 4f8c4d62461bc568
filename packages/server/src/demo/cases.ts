import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConstructionNature, type Fen, type FundingMode, type ProjectCategory, wan } from '@zhengheng/policy'
import { z } from 'zod'
import { illustrations } from './illustrations.ts'

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
  /** where it comes from, in a sentence: who published it and when, or that it is made up */
  readonly provenance: string
  readonly year: number
  readonly amount: Fen
  readonly fundingMode: FundingMode
  readonly nature: ConstructionNature
  readonly category: ProjectCategory
  readonly selfBuiltSelfUsed: boolean
  /** designed and built together with a fixed-asset project */
  readonly withFixedAssetProject: boolean
  /** address of the publication; null for what is made up */
  readonly source: string | null
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
        provenance: `公开资料：${record.owner}，${record.year} 年。`,
        year: record.year,
        amount: wan(record.amountWan ?? 0),
        fundingMode: record.fundingMode,
        nature: natures[record.fundingMode] ?? (/二期|升级|扩充|2\.0/.test(record.name) ? 'upgrade' : 'newBuild'),
        category: /云|网络|基础平台/.test(record.name) ? 'egovInfrastructure' : 'businessAppSystem',
        selfBuiltSelfUsed: record.selfBuiltSelfUsed,
        withFixedAssetProject: false,
        source: record.source,
      } satisfies DemoCase,
    ]),
  )
}

const cases = new Map([...readCases(), ...illustrations.map(each => [each.id, each] as const)])

export function demoCase(id: string): DemoCase {
  const found = cases.get(id)
  if (!found) throw new Error(`no case ${id}`)
  return found
}
