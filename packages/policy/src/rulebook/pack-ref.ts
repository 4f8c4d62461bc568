import type { Day } from '../kernel/calendar.ts'
import { type Amended, type Amendment, amendedOn, amendedPack } from './amendment.ts'
import type { Pack } from './pack.ts'
import { packNamed } from './packs.ts'

/** How an entry names the rules it was judged by: the published pack, its version, and what amendments had made of it. */
export interface PackRef {
  readonly name: string
  readonly version: string
  readonly amended?: Amended
}

export const refOf = ({ name, version, amended }: Pack): PackRef => ({ name, version, ...(amended && { amended }) })

const key = ({ name, version, amended }: PackRef): string =>
  amended ? `${name} ${version} ${JSON.stringify(amended)}` : `${name} ${version}`

const known = new Map<string, Pack>()

/** The pack an entry was judged by. @throws when no such pack is known */
export function packOf(ref: PackRef): Pack {
  const name = key(ref)
  const earlier = known.get(name)
  if (earlier) return earlier
  const pack = amendedPack(packNamed(ref.name, ref.version), ref.amended)
  known.set(name, pack)
  return pack
}

/** 1, or 1+3 once the third amendment holds. */
export const versionText = ({ version, amended }: Omit<PackRef, 'name'>): string =>
  amended ? `${version}+${amended.upTo}` : version

/** A published pack as amended on a day. @throws when no such pack is known */
export const packOn = (name: string, amendments: readonly Amendment[], day: Day): Pack => {
  const amended = amendedOn(amendments, day)
  return amended ? packOf({ ...refOf(packNamed(name)), amended }) : packNamed(name)
}
