import { type Database, openDatabase } from '../db/open-database.ts'
import type { Settings } from '../settings.ts'

/** Joins the database of a running product, or starts the database just for this command. */
export async function withDatabase<Result>(
  settings: Settings,
  caller: { name: string; say: (line: string) => void; alsoWrites?: readonly string[] },
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(settings, { access: 'share', dropRights: true, ...caller })
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}
