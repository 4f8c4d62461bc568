import type { People } from '../people/people.ts'
import { takeOverAccounts } from '../people/take-over.ts'
import { refreshViews } from '../spine/refresh-views.ts'
import { beginRegister } from '../spine/register.ts'

/** What a start does to a database whose tables are those of today, before anybody is answered: after an update, and every time. */
export async function bringUpToDate(people: People, say: (line: string) => void): Promise<void> {
  await beginRegister(people, say)
  await refreshViews(people, say)
  await takeOverAccounts(people, say)
}
