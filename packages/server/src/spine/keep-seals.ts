import { minuteInShanghai, type Text, text } from '@zhengheng/policy'
import type pg from 'pg'
import type { SealPlace } from '../ports/seal-place.ts'
import { compareWithin, compareWithPlace, type Missing } from './compare-seals.ts'
import type { Report } from './condition.ts'
import { readLastSeal, type Seal, takeSeal } from './seal.ts'
import { readSealHealth, type SealHealth } from './seal-health.ts'
import { settleLoss } from './settle-loss.ts'
import type { Shell } from './shell.ts'
import { endStandstill, readStandstill, standStill } from './standstill.ts'
import { inTransaction } from './transaction.ts'

type Around = Pick<Shell, 'pool' | 'crypto' | 'clock'>

/** What was done since the last seal is what a restored backup could lose unseen. */
const EVERY_MS = 300_000
/** Where nothing happens a seal is made all the same, so that its age tells whether sealing works. */
const IDLE_MS = 86_400_000

/** Keeps the seals of one server; several share the work. */
export interface SealKeeper {
  /** compares with the second places, seals what is new, and brings every place up to the last seal */
  round(): Promise<void>
}

/** @param report is told of what a place could not do; the board of the server says what follows from it */
export function sealKeeper(
  { pool, crypto, clock, condition }: Around & Pick<Shell, 'condition'>,
  places: readonly SealPlace[],
  report: (error: Error) => void,
): SealKeeper {
  /** nothing is sealed upon a database that no place was compared with yet */
  let compared = places.length === 0
  let looked = false
  let begun = false

  /** What is missing, or undefined; null where a place could not be asked. */
  async function comparePlace(place: SealPlace): Promise<Missing | undefined | null> {
    try {
      const missing = await compareWithPlace(pool, crypto, place)
      compared = true
      return missing
    } catch (error) {
      await notePlace(pool, place, 0, null, (error as Error).message)
      report(error as Error)
      return null
    }
  }

  /** At the start of a server the heads are compared too: an act taken back while nobody looked has left its seal behind. */
  async function compareAll(): Promise<{ readonly missing: Missing | undefined; readonly sure: boolean }> {
    const within = looked && !(await readStandstill(pool)) ? undefined : await compareWithin(pool, crypto)
    const found = await Promise.all(places.map(comparePlace))
    const missing = found.find(each => each) ?? within
    looked ||= within === undefined
    return { missing: missing ?? undefined, sure: !found.includes(null) }
  }

  return {
    async round() {
      const { missing, sure } = await compareAll()
      if (missing) await standStill(pool, missing, clock.now())
      else if (sure) await endStandstill(pool)
      const standstill = await readStandstill(pool)
      if (standstill) await settleLoss({ pool, crypto, clock }, standstill.missing)
      if (compared && !(await readStandstill(pool))) {
        await sealWhatIsNew({ pool, crypto, clock }, begun ? EVERY_MS : 0)
        begun = true
        for (const place of places) await bringUpTo(pool, place, clock.now(), report)
      }
      const health = await readSealHealth(pool)
      // Places of earlier settings are no concern any more.
      const named = health.places.filter(({ name }) => places.some(place => place.name === name))
      condition.report('seals', reportOf({ ...health, places: named }))
    },
  }
}

/** What the board of the server says of the seals. No names of places: anybody can ask whether a server is ready. */
function reportOf({ last, unsealed, places, standstill }: SealHealth): Report {
  const troubled = places.filter(({ trouble }) => trouble !== null).length
  const figures = {
    ...(last && { last_seal_timestamp_seconds: Math.round(last.at.getTime() / 1000) }),
    unsealed_acts: unsealed,
    places_in_trouble: troubled,
    missing_acts: standstill?.missing.acts ?? 0,
  }
  if (standstill) return { text: sentenceOf(standstill.missing), stops: 'acts', figures }
  if (troubled > 0)
    return {
      text: text(
        `封印的 ${places.length} 个存放处中有 ${troubled} 处读不到或写不进，新的封印还没有抄送到那里。请检查 SEAL_TO 所指的位置；恢复后会自动补齐。`,
        `Of ${places.length} places where seals are kept, ${troubled} cannot be read or written, and lack the newest. Check the places SEAL_TO names; what they lack is written once they are back.`,
      ),
      stops: 'nothing',
      figures,
    }
  return {
    text: last
      ? text(
          `最近一份封印：第 ${last.no} 号，${minuteInShanghai(last.at.toISOString())}`,
          `Last seal: ${last.no}, ${minuteInShanghai(last.at.toISOString())}`,
        )
      : text('还没有封印', 'Nothing is sealed yet'),
    figures,
  }
}

const sentenceOf = ({ seal, since, subjects, acts }: Missing): Text =>
  text(
    `数据库比第 ${seal.no} 号封印（${minuteInShanghai(seal.at)}）旧，${since ? `相符到 ${minuteInShanghai(since)} 为止` : '没有相符的封印'}：缺 ${acts} 次办理，涉及 ${subjects} 个事项。为免编号重复、记录分叉，暂停一切办理。请恢复更新的备份，或者由系统管理员和安全管理员先后确认损失。`,
    `This database is older than seal ${seal.no} of ${minuteInShanghai(seal.at)}, and ${since ? `agrees with the seals up to ${minuteInShanghai(since)}` : 'agrees with no seal'}: ${acts} acts on ${subjects} subjects are missing. Nothing is done, lest numbers be given twice and the record fork. Restore a newer backup, or have the system administrator and the security administrator confirm the loss, one after the other.`,
  )

/** Seals what came about since the last seal, unless that is too young; nothing when nothing did. */
export async function sealWhatIsNew({ pool, crypto, clock }: Around, every = 0): Promise<Seal | undefined> {
  const at = clock.now()
  const last = await readLastSeal(pool)
  const { rows } = await pool.query<{ waiting: boolean }>('select exists (select from unsealed) as waiting')
  const age = last ? at.getTime() - last.at.getTime() : IDLE_MS
  if (age < (rows[0]?.waiting ? every : IDLE_MS)) return undefined
  return inTransaction(pool, tx => takeSeal(tx, crypto, at))
}

/** Writes every seal the place has not yet; the first that fails is tried again next time. */
export async function bringUpTo(
  db: Pick<pg.Pool, 'query'>,
  place: SealPlace,
  at: Date,
  report: (error: Error) => void,
): Promise<void> {
  try {
    const last = await readLastSeal(db)
    if (!last) return
    const { rows } = await db.query<{ no: number }>('select no from seal_place where name = $1', [place.name])
    const there = (await place.read(rows[0]?.no ?? 0)) === undefined ? 0 : (rows[0]?.no ?? 0)
    for (let from = there; ; ) {
      const { rows: next } = await db.query<{ no: number; text: string }>(
        'select no, text from seal where no > $1 order by no limit 1',
        [from],
      )
      const [seal] = next
      if (!seal) break
      await place.write(seal.no, seal.text)
      from = seal.no
    }
    await notePlace(db, place, last.no, at, null)
  } catch (error) {
    await notePlace(db, place, 0, null, (error as Error).message)
    report(error as Error)
  }
}

/** `at` says when the place had all seals; trouble leaves it as it was. */
async function notePlace(
  db: Pick<pg.Pool, 'query'>,
  { name }: SealPlace,
  no: number,
  at: Date | null,
  trouble: string | null,
): Promise<void> {
  await db.query(
    `insert into seal_place (name, no, at, trouble) values ($1, $2, $3, $4) on conflict (name) do update set trouble = $4
       ${trouble === null ? ', no = $2, at = $3' : ''}`,
    [name, no, at, trouble],
  )
}
