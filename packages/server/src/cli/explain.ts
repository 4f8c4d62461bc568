import { join } from 'node:path'
import { findAction } from '@zhengheng/policy'
import { Kysely, PostgresDialect } from 'kysely'
import { createPool } from '../db/pool.ts'
import type { Tables } from '../db/tables.ts'
import { explainForPosts } from '../explanation/explain-for-posts.ts'
import { explanationLines } from '../explanation/explanation-text.ts'
import { Obstacle } from '../obstacle.ts'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { command, jsonOption, WrongUsage } from './command.ts'
import { withDatabase } from './with-database.ts'

export const explainCommand = command({
  name: 'explain',
  summary: {
    zh: '说明一个项目上能办什么、为什么不能、怎样才能',
    en: 'Tell what may be done to a project, why not, and how it could',
  },
  operands: [
    { name: 'project', describe: { zh: '项目编号，如 WH-2026-0001', en: 'code of the project' } },
    {
      name: 'action',
      optional: true,
      describe: { zh: '事项，如 approval.file；不写则说明全部', en: 'one act; without it, all' },
    },
  ],
  options: {
    ...jsonOption,
    as: {
      type: 'string',
      describe: {
        zh: '以哪个岗位（登录名）的身份；不写则由承担该事项的岗位',
        en: 'login of the post that asks; without it, whoever holds the post of the act',
      },
    },
  },
  async run({ operands, values, settings, print, printJson, say }) {
    const [code = '', action] = operands
    if (action !== undefined && findAction(action)?.on !== 'project')
      throw new WrongUsage(`项目上没有事项 ${action} / There is no act ${action} on projects`)
    const current = settings()
    const found = await withDatabase(current, { name: 'zhengheng explain', say }, async database => {
      const pool = createPool(database.app, 'requests')
      const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
      const crypto = openCrypto(join(current.dataDir, 'keys'))
      const question = { code, action, as: values.as }
      return explainForPosts({ db, pool, clock: systemClock, crypto }, question).finally(() => db.destroy())
    })
    if (found.kind === 'noSuchPost')
      throw new WrongUsage(`没有启用的岗位 ${values.as} / There is no active post ${values.as}`)
    if (found.kind === 'notSeen')
      throw new Obstacle({
        zh: `没有项目 ${code}，或该岗位看不到它、与该事项无关`,
        en: `There is no project ${code}, or the post cannot see it or has no part in the act`,
      })
    if (values.json) printJson({ project: found.project, name: found.name, answers: found.answers })
    else {
      print(`${found.project} ${found.name}`)
      for (const each of found.answers) for (const line of ['', ...explanationLines(each)]) print(line)
    }
    return action === undefined || found.answers.every(({ explanation }) => explanation.allowed) ? 0 : 1
  },
})
