import type { Pack } from './pack.ts'
import { wuhan2021 } from './wuhan-2021.ts'

export const packs: readonly Pack[] = [wuhan2021]

/** @throws when no such pack is known: an entry judged under it cannot be replayed without it */
export function packNamed(name: string, version?: string): Pack {
  const pack = packs.find(p => p.name === name && (version === undefined || p.version === version))
  if (!pack)
    throw new Error(
      `unknown rule pack: ${name}${version ? ` version ${version}` : ''}; known: ${packs.map(p => p.name).join(', ')}`,
    )
  return pack
}
