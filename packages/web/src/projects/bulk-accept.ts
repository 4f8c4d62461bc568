import type { ProjectDetail } from '@zhengheng/contract'
import type { Reason } from '@zhengheng/policy'

export const ACCEPT = 'approval.acceptApplication'

/** What became of one project of many. */
export type BulkResult =
  | { readonly code: string; readonly done: true }
  | { readonly code: string; readonly done: false; readonly reasons: readonly Reason[]; readonly failure?: unknown }

interface Bulk {
  readonly codes: readonly string[]
  detail(code: string): Promise<Pick<ProjectDetail, 'offers' | 'version'>>
  accept(code: string, version: number): Promise<unknown>
  onProgress(finished: number): void
}

/** Accepts one project after the other. One that cannot be accepted does not keep the others from it. */
export async function bulkAccept({ codes, detail, accept, onProgress }: Bulk): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = []
  for (const code of codes) {
    results.push(await acceptOne(code, detail, accept))
    onProgress(results.length)
  }
  return results
}

async function acceptOne(code: string, detail: Bulk['detail'], accept: Bulk['accept']): Promise<BulkResult> {
  try {
    const { offers, version } = await detail(code)
    const decision = offers.find(offer => offer.action === ACCEPT)?.decision
    if (!decision?.allowed) return { code, done: false, reasons: decision?.reasons ?? [] }
    await accept(code, version)
    return { code, done: true }
  } catch (failure) {
    return { code, done: false, reasons: [], failure }
  }
}
