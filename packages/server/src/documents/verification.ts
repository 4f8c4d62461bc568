import type { Issue } from './types.ts'

/** Where anybody can check a paper by the code printed on it. */
export const verificationOf = (code: string, site: string): Issue['verification'] => ({
  code,
  address: `${site}/verify`,
})
