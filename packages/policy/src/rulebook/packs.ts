import type { UnitRef } from '../kernel/actor.ts'
import { checkPacks } from './check-packs.ts'
import { national2019 } from './national-2019.ts'
import type { Pack } from './pack.ts'
import { ukSpendControls } from './uk-spend-controls.ts'
import { wuhan2021 } from './wuhan-2021.ts'
import { wuhanDistrict } from './wuhan-district.ts'

export const packs: readonly Pack[] = checkPacks([wuhan2021, wuhanDistrict, national2019, ukSpendControls])

/** Packs in the city’s money, the newest version of each; those in another serve to compare with. */
export const cityPacks: readonly Pack[] = packs.filter(
  (pack, index) => pack.currency === 'CNY' && packs.findLastIndex(({ name }) => name === pack.name) === index,
)

/** @throws when no such pack is known: an entry judged under it cannot be replayed without it */
export function packNamed(name: string, version?: string): Pack {
  const pack = packs.find(p => p.name === name && (version === undefined || p.version === version))
  if (!pack)
    throw new Error(
      `unknown rule pack: ${name}${version ? ` version ${version}` : ''}; known: ${packs.map(p => p.name).join(', ')}`,
    )
  return pack
}

/** The pack of the city itself: what judges wherever nothing else is said. */
export const CITY_PACK = wuhan2021.name

/** The name of the pack that judges a project: the one it began with, before that its unit's, else the city's. */
export const judgingPackName = (begunUnder: { readonly name: string } | null, unit: Pick<UnitRef, 'pack'>): string =>
  begunUnder?.name ?? unit.pack ?? CITY_PACK

export const isKnownPack = (name: string): boolean => packs.some(pack => pack.name === name)
