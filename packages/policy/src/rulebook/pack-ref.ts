import type { Day } from '../kernel/calendar.ts'
import type { ArrangedYears } from '../kernel/holiday-notice.ts'
import { type Amended, type Amendment, amendedOn, amendedPack } from './amendment.ts'
import type { Pack } from './pack.ts'
import { packNamed } from './packs.ts'
import { holidaysOn, withHolidays } from './state-calendar.ts'

/**
 * How an entry names the rules it was judged by: the published pack, its version, what amendments had made of it, and
 * the years of the calendar that had been recorded.
 */
export interface PackRef {
  readonly name: string
  readonly version: string
  readonly amended?: Amended
  readonly holidays?: ArrangedYears
}

export const refOf = ({ name, version, amended, holidays }: Pack): PackRef => ({
  name,
  version,
  ...(amended && { amended }),
  ...(holidays && { holidays }),
})

const key = ({ name, version, amended, holidays }: PackRef): string =>
  amended || holidays ? `${name} ${version} ${JSON.stringify([amended, holidays])}` : `${name} ${version}`

const known = new Map<string, Pack>()

/** The pack an entry was judged by. @throws when no such pack is known */
export function packOf(ref: PackRef): Pack {
  const name = key(ref)
  const earlier = known.get(name)
  if (earlier) return earlier
  const pack = withHolidays(amendedPack(packNamed(ref.name, ref.version), ref.amended), ref.holidays)
  known.set(name, pack)
  return pack
}

/** 1, or 1+3 once the third amendment holds. */
export const versionText = ({ version, amended }: Omit<PackRef, 'name'>): string =>
  amended ? `${version}+${amended.upTo}` : version

/** A published pack as amended on a day, with the notices entered by then. @throws when no such pack is known */
export const packOn = (
  name: string,
  amendments: readonly Amendment[],
  day: Day,
  ofCalendar: readonly Amendment[] = [],
): Pack => {
  const amended = amendedOn(amendments, day)
  const holidays = holidaysOn(ofCalendar, day)
  return packOf({ ...refOf(packNamed(name)), ...(amended && { amended }), ...(holidays && { holidays }) })
}
