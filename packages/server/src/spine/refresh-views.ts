import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import { digestOfJudgingCode } from './build.ts'
import { rebuild } from './rebuild.ts'
import type { Shell } from './shell.ts'
import { inTransaction } from './transaction.ts'

const TRIES = 5

/**
 * What people look at is made by code, and so are the states acts start from. After an update of the product both are made
 * again from the log, before anybody looks at them; otherwise this reads one row. Answers whether they were.
 */
export async function refreshViews(
  { pool, crypto, clock }: Pick<Shell, 'pool' | 'crypto' | 'clock'>,
  say: (line: string) => void,
  code = digestOfJudgingCode(crypto),
): Promise<boolean> {
  if ((await madeBy(pool)) === code) return false
  for (let tried = 1; ; tried++)
    try {
      await inTransaction(pool, tx => remake(tx, crypto, code, clock.now(), say))
      return true
    } catch (error) {
      // Somebody acted meanwhile on a server that runs already.
      if ((error as { code?: string }).code !== '40001' || tried === TRIES) throw error
    }
}

async function madeBy(db: Pick<pg.Pool, 'query'>): Promise<string | undefined> {
  const { rows } = await db.query<{ by: string }>('select by from views_made')
  return rows[0]?.by
}

async function remake(
  tx: pg.ClientBase,
  crypto: Crypto,
  code: string,
  at: Date,
  say: (line: string) => void,
): Promise<void> {
  await tx.query('set transaction isolation level repeatable read')
  const progress = (subjects: number) =>
    say(`正在更新查询表，已处理 ${subjects} 个 / Making the read tables again: ${subjects}`)
  const { differences, signed, bad } = await rebuild(tx, crypto, { check: false, progress })
  const states = differences.filter(({ table }) => table === 'subject')
  if (states.length > 0)
    say(`已按记录重新算出 ${states.length} 个项目或计划的现状 / ${states.length} states were made again from the log`)
  if (signed > states.length)
    say(
      `已按核对过的记录为 ${signed - states.length} 个现状补签 / ${signed - states.length} states that no signature covered were signed after their log was verified`,
    )
  if (bad.length > 0)
    say(
      `有 ${bad.length} 个主体的记录未通过核对，未作任何改动，也不能办理；请运行 zhengheng verify / The log of ${bad.length} subjects does not verify: they were left as they are and nothing is done on them; run “zhengheng verify”`,
    )
  await tx.query(
    'insert into views_made (by, at) values ($1, $2) on conflict (one) do update set by = excluded.by, at = excluded.at',
    [code, at],
  )
}
