import { randomUUID } from 'node:crypto'
import type { Actor } from '@zhengheng/policy'
import type pg from 'pg'
import type { Generated } from './generate.ts'

let no = 1_000_000

/** The rows an act writes, by a plain SQL program: one statement after the other, nothing decided, nothing chained. */
export async function plainAct(pool: pg.Pool, { id, state }: Generated, actor: Actor): Promise<void> {
  no += 1
  const at = new Date().toISOString()
  const body = JSON.stringify({ subject: id, no, action: 'plan.reviseLine', input: { name: state.name }, actor, at })
  const tx = await pool.connect()
  try {
    await tx.query('begin')
    await tx.query({ name: 'p1', text: 'select state from subject where id = $1 for update', values: [id] })
    await tx.query({
      name: 'p2',
      text: `insert into entry (subject_id, no, account_id, at, body, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $6)`,
      values: [id, no, actor.account, at, body, 'f'.repeat(64)],
    })
    await tx.query({
      name: 'p3',
      text: 'update subject set state = $2 where id = $1',
      values: [id, JSON.stringify(state)],
    })
    await tx.query({
      name: 'p4',
      text: 'update project_row set changed_at = $2, planned = $3, amount = $3, name = name where project_id = $1',
      values: [id, at, no],
    })
    await tx.query({ name: 'p5', text: 'update task set since = $2 where project_id = $1', values: [id, at] })
    await tx.query({
      name: 'p6',
      text: 'insert into receipt (subject_id, request_id, account_id, receipt) values ($1, $2, $3, $4)',
      values: [id, randomUUID(), actor.account, body],
    })
    await tx.query('commit')
  } catch (error) {
    await tx.query('rollback')
    throw error
  } finally {
    tx.release()
  }
}
