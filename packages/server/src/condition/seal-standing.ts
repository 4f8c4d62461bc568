import type { SealStanding, SetBackSubject } from '@zhengheng/contract'
import { type CityLog, cityLogId, isSameLoss, type SubjectKind } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { House } from '../house/house.ts'
import { offersOn } from '../house/offers-on.ts'
import { administratorOf, type SignedIn } from '../house/signed-in.ts'
import type { SetBack } from '../spine/finding.ts'
import { readSealHealth } from '../spine/seal-health.ts'
import type { Standstill } from '../spine/standstill.ts'
import { subjectNow } from '../spine/subject.ts'

/** How the database stands against its seals, with what this administrator may do about it. */
export async function sealStanding(house: House, who: SignedIn): Promise<SealStanding> {
  const { last, places, standstill } = await readSealHealth(house.pool)
  const { state, version } = await subjectNow(house.pool, 'log', cityLogId)
  return {
    last: last && { no: last.no, at: last.at.toISOString() },
    places: places.filter(({ no, trouble }) => no === last?.no && trouble === null).map(({ name }) => name),
    missing: standstill && (await missingNow(house, standstill, state)),
    log: state,
    version,
    offers: await offersOn(house, administratorOf(who), { kind: 'log', id: cityLogId, state }),
  }
}

async function missingNow(house: House, { since, missing }: Standstill, { losses }: CityLog) {
  const { seal, since: agreesUpTo, subjects, acts, examples } = missing
  return {
    since: since.toISOString(),
    seal,
    agreesUpTo,
    subjects,
    acts,
    examples: await named(house, examples),
    confirmed: isSameLoss(losses.at(-1), missing),
  }
}

/** As far as this database knows them: what it lost altogether has only its id. */
async function named({ db }: House, examples: readonly SetBack[]): Promise<SetBackSubject[]> {
  const ids = examples.map(({ subject }) => subject)
  const { rows } = await sql<{ id: string; kind: SubjectKind; code: string | null; name: string | null }>`
    select subject.id, subject.kind, project_row.code, coalesce(project_row.name, unit.name, login) as name
    from subject left join project_row on project_id = subject.id left join unit on 'unit/' || unit.id = subject.id
      left join account on account.id::text = subject.id
    where subject.id = any(${ids}::text[])`.execute(db)
  const known = new Map(rows.map(row => [row.id, row]))
  return examples.map(({ subject: id, fault, no }) => {
    const { kind = null, code = null, name = null } = known.get(id) ?? {}
    return { id, kind, code, name, fault, no }
  })
}
