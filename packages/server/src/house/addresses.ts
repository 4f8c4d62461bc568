import { type Actor, planIdOf, rulesIdOf, type SubjectKind, UnitId, unitSubject } from '@zhengheng/policy'
import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { run } from '../db/run.ts'
import { NEW } from '../spine/perform.ts'
import { notFound } from './problem.ts'
import { actorOf, administratorOf, type SignedIn } from './signed-in.ts'
import { yearInAddress } from './year-in-address.ts'

/** How subjects of a kind are addressed, and who may come for them at all. */
interface Addressing {
  /** undefined for what is not there. @throws as for what is not there when nothing can be addressed so */
  idOf(written: string): string | Promise<string | undefined>
  /** undefined for who has no part in such subjects, whatever the post */
  actorOf(who: SignedIn): Actor | undefined
  /** the field of an input that says the same and must not contradict the address */
  readonly repeatedIn?: string
}

export type Addresses = { readonly [Kind in SubjectKind]: Addressing }

export function addressesOf(pool: Pick<pg.Pool, 'query'>): Addresses {
  const idOfCode = projectIds(pool)
  return {
    project: { idOf: code => (code === NEW ? NEW : idOfCode(code)), actorOf },
    plan: { idOf: year => planIdOf(yearInAddress(year)), actorOf, repeatedIn: 'year' },
    rules: { idOf: rulesIdOf, actorOf: administratorOf },
    log: { idOf: log => `log-${log}`, actorOf: administratorOf },
    account: { idOf: addressed(z.union([z.literal(NEW), z.uuid()])), actorOf: administratorOf },
    unit: { idOf: id => unitSubject(addressed(UnitId)(id)), actorOf: administratorOf },
  }
}

/** @throws the same answer as for what is not there */
const addressed = (schema: z.ZodType<string>) => (written: string) => {
  const id = schema.safeParse(written)
  if (!id.success) throw notFound()
  return id.data
}

const MOST_CODES = 100_000

/** Which project a code means. That never changes, so what was found once is not asked again; who may see it is. */
function projectIds(pool: Pick<pg.Pool, 'query'>): (code: string) => Promise<string | undefined> {
  const known = new Map<string, string>()
  return async code => {
    const remembered = known.get(code)
    if (remembered) return remembered
    const { rows } = await run(pool, sql<{ id: string }>`select project_id as id from project_row where code = ${code}`)
    const id = rows[0]?.id
    if (known.size >= MOST_CODES) known.clear()
    if (id) known.set(code, id)
    return id
  }
}
