import type pg from 'pg'
import { Obstacle } from '../obstacle.ts'

export const APP_ROLE = 'zhengheng_app'

/** The role that runs the product must exist before migrations grant it anything; the embedded database has it already. */
export async function ensureAppRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(
    `select current_user as me, exists(select from pg_roles where rolname = $1) as present`,
    [APP_ROLE],
  )
  const { me, present } = rows[0]
  if (me === APP_ROLE) throw ownsNothing()
  if (!present) await allowed(client, me, `create role ${APP_ROLE} nologin`)
  const { rows: member } = await client.query(`select pg_has_role(current_user, $1, 'member') as yes`, [APP_ROLE])
  if (!member[0].yes) await allowed(client, me, `grant ${APP_ROLE} to ${client.escapeIdentifier(me)}`)
  await client.query(`grant usage on schema public to ${APP_ROLE}`)
}

async function allowed(client: pg.ClientBase, me: string, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new Obstacle({
      zh: `数据库用户 ${me} 无权准备运行角色。请由数据库管理员执行一次：${statement}`,
      en: `The database user ${me} may not prepare the role the product runs as. Have a database administrator run once: ${statement}`,
    })
  }
}

function ownsNothing(): Obstacle {
  return new Obstacle({
    zh: `DATABASE_URL 不能使用 ${APP_ROLE} 登录：该角色不拥有任何表。请使用数据库所有者的账号。`,
    en: `DATABASE_URL must not sign in as ${APP_ROLE}, which owns nothing by design. Use the owner of the database.`,
  })
}
