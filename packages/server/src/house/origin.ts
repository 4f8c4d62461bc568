/** Where a request came from, kept short and free of control characters because it ends in logs and lists. */
export interface Origin {
  readonly address: string
  readonly userAgent: string
}

export function originOf(address: string, userAgent: string | undefined): Origin {
  return { address: plain(address, 64), userAgent: plain(userAgent ?? '', 160) }
}

/** For acts of the program itself, such as the creation of the first administrators. */
export const localOrigin: Origin = { address: 'local', userAgent: '' }

function plain(value: string, most: number): string {
  return value
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .slice(0, most)
    .toWellFormed()
}
