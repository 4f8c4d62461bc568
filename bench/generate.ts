import { type Actor, type Entry, fold, type Project } from '@zhengheng/policy'
import type pg from 'pg'
import type { Crypto } from '../packages/server/src/ports/crypto.ts'
import { systemIds } from '../packages/server/src/ports/ids.ts'
import { chainHash, GENESIS, headStatement, plainJson } from '../packages/server/src/spine/log.ts'
import { type Row, readTables, rowsOf } from '../packages/server/src/spine/read-tables.ts'
import { register } from '../packages/server/src/spine/register.ts'
import { inTransaction } from '../packages/server/src/spine/transaction.ts'
import { write } from '../packages/server/src/spine/write.ts'

const BATCH = 500
const topics = [
  '智慧排水',
  '数字档案',
  '应急指挥',
  '政务服务',
  '城市运行',
  '社区治理',
  '环境监测',
  '交通信号',
  '医保结算',
  '教育资源',
]
const kinds = ['监测平台', '数据资源库', '管理系统', '共享交换', '升级改造', '运维服务', '安全加固', '移动应用']

/** A project of the benchmark: a real chain of lawful entries, written in bulk. */
export interface Generated {
  readonly id: string
  readonly state: Project
}

/** Writes `count` projects, each a complete chain with its read tables, the way `perform` would have left them. */
export async function generate(
  pool: pg.Pool,
  crypto: Crypto,
  clerk: Actor,
  count: number,
  prefix: string,
): Promise<Generated[]> {
  const made: Generated[] = []
  for (let first = 0; first < count; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - first) }, (_, n) =>
      project(crypto, clerk, first + n, prefix),
    )
    await inTransaction(pool, async tx => {
      const newcomers = batch.map(({ state, at }) => ({ subject: state.id, kind: 'project' as const, at }))
      return write(tx, {
        ...(await register(tx, crypto, newcomers)),
        entries: batch.map(item => item.entry),
        subjects: batch.map(item => item.subject),
        receipts: [],
        drafts: [],
        contents: [],
        outbox: [],
        changes: new Map(
          readTables.map(table => [
            table,
            { put: batch.flatMap(({ state }) => rowsOf(table, 'project', state, undefined)), gone: [] },
          ]),
        ),
      })
    })
    made.push(...batch.map(({ state }) => ({ id: state.id, state })))
  }
  return made
}

function project(
  crypto: Crypto,
  clerk: Actor,
  n: number,
  prefix: string,
): { state: Project; at: string; entry: Row; subject: Row } {
  const id = systemIds.uuid()
  const at = new Date(Date.UTC(2021, 0, 1) + n * 60_000).toISOString()
  const year = 2021 + (n % 5)
  const body: Entry = plainJson({
    subject: id,
    no: 1,
    action: 'plan.putLine',
    input: {
      name: `${topics[n % topics.length]}${kinds[n % kinds.length]}（${prefix}${n}）`,
      year,
      category: 'businessAppSystem',
      nature: 'newBuild',
      amount: 1_000_000 * ((n * 37) % 4000),
      summary: '性能测量数据',
      basis: ['性能测量'],
      demo: null,
    },
    facts: { plan: null },
    allocated: { number: `${prefix}-${year}-${n}`, verificationCode: '' },
    actor: clerk,
    at,
    pack: { name: 'wuhan-2021', version: '1' },
  })
  const state = fold('project', id, [body])
  const hash = chainHash(GENESIS, body, crypto)
  const text = JSON.stringify(state)
  const digest = crypto.sm3(text)
  return {
    state,
    at,
    entry: { subject_id: id, no: 1, account_id: clerk.account, at, body, previous_hash: GENESIS, hash },
    subject: {
      id,
      kind: 'project',
      version: 1,
      state: text,
      state_digest: digest,
      head_hash: hash,
      head_signature: crypto.sign(headStatement({ subject: id, kind: 'project', no: 1, hash, state: digest })),
    },
  }
}
