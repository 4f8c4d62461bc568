import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyTestDatabase } from '../testing/test-database.ts'
import { migrate } from './migrate.ts'

const MOVE = '20261130T0700-act-draft.sql'
const JOIN = '20261130T1400-one-draft.sql'
const migrations = join(import.meta.dirname, 'migrations')

test('what was kept in several tables before is found where drafts are now', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zh-act-draft-'))
  const database = await emptyTestDatabase()
  const { ownerPool: db } = database
  try {
    const before = readdirSync(migrations).filter(name => name < MOVE)
    for (const name of before) cpSync(join(migrations, name), join(folder, name))
    await migrate(database.config.owner, folder)
    const account = '00000000-0000-4000-8000-000000000001'
    await db.query(`
      insert into unit (id, name, kind, name_sort, name_grams) values ('bureau', '数据局', 'partyGovOrgan', '', '{}');
      insert into account (id, login, post_title, unit_id, roles, status, created_at)
        values ('${account}', 'reviewer', '审核岗', 'bureau', '{bureau.reviewer}', 'active', now());
      insert into register values (1, 'p', 'project', now(), '', repeat('0', 64));
      insert into subject (id, kind, version, state, head_hash, head_signature)
        values ('p', 'project', 1, '{"unit": {"id": "water"}}', '', '');
      insert into review_draft values ('p', 2, '${account}', 5, '{"marks": {}}', '2026-11-01');
      insert into correction_draft values ('p', '补正1', 3, '{"answers": {}, "reasons": {}}', '2026-11-01', '市水务局经办岗');
      insert into draft values ('p', 'filing', 4, '{"goals": "更换"}', false, '2026-11-01', '市水务局经办岗'),
                               ('p', 'needs', 2, '{"need": "新"}', true, '2026-11-01', '市水务局经办岗');
      insert into draft_version values ('p', 'needs', 1, '{"need": "旧"}', false, '2026-11-01', '市水务局审核岗'),
                                       ('p', 'needs', 2, '{"need": "新"}', true, '2026-11-01', '市水务局经办岗')`)
    cpSync(join(migrations, MOVE), join(folder, MOVE))
    await migrate(database.config.owner, folder)
    const { rows } = await db.query(
      `select subject_id, written_in, part, holder, version, content, saved_by, saved_at = '2026-11-01' as then
         from act_draft order by version`,
    )
    expect(rows.map(row => Object.values(row))).toEqual([
      ['p', 'correction', '补正1', 'unit:water', 3, { answers: {}, reasons: {} }, '市水务局经办岗', true],
      ['p', 'filing', '', 'unit:water', 4, { goals: '更换' }, '市水务局经办岗', true],
      ['p', 'review', '2', account, 5, { marks: {} }, '数据局审核岗', true],
    ])

    for (const name of readdirSync(migrations).filter(name => name > MOVE && name <= JOIN))
      cpSync(join(migrations, name), join(folder, name))
    await migrate(database.config.owner, folder)
    const moved = (table: string) =>
      db.query(
        `select part, holder, version, content, finished, saved_by, saved_at = '2026-11-01' as then
           from ${table} where written_in = 'application' order by version`,
      )
    expect((await moved('draft')).rows.map(row => Object.values(row))).toEqual([
      ['needs', 'unit:water', 2, { need: '新' }, true, '市水务局经办岗', true],
    ])
    expect((await moved('draft_version')).rows.map(row => Object.values(row))).toEqual([
      ['needs', 'unit:water', 1, { need: '旧' }, false, '市水务局审核岗', true],
      ['needs', 'unit:water', 2, { need: '新' }, true, '市水务局经办岗', true],
    ])
    expect((await db.query('select count(*)::integer as kept from draft')).rows).toEqual([{ kept: 4 }])
  } finally {
    rmSync(folder, { recursive: true })
    await database.drop()
  }
})
