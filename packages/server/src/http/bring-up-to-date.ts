import type { House } from '../house/house.ts'
import { refreshViews } from '../spine/refresh-views.ts'
import { beginRegister } from '../spine/register.ts'

/** What a start does to a database whose tables are those of today, before anybody is answered: after an update, and every time. */
export async function bringUpToDate(
  house: Pick<House, 'pool' | 'crypto' | 'clock' | 'ids'>,
  say: (line: string) => void,
): Promise<void> {
  await beginRegister(house, say)
  await refreshViews(house, say)
}
