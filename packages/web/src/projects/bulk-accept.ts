export const ACCEPT = 'approval.acceptApplication'

/** One of many that was not accepted, and why. */
export interface NotAccepted {
  readonly code: string
  readonly failure: unknown
}

interface Bulk<Case extends { readonly code: string }> {
  readonly cases: readonly Case[]
  accept(one: Case): Promise<unknown>
  onProgress(finished: number): void
}

/** Accepts one project after the other. One that cannot be accepted does not keep the others from it. */
export async function bulkAccept<Case extends { readonly code: string }>({
  cases,
  accept,
  onProgress,
}: Bulk<Case>): Promise<readonly NotAccepted[]> {
  const failed: NotAccepted[] = []
  for (const [index, one] of cases.entries()) {
    try {
      await accept(one)
    } catch (failure) {
      failed.push({ code: one.code, failure })
    }
    onProgress(index + 1)
  }
  return failed
}
