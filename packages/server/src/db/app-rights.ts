import { sql } from 'kysely'
import type pg from 'pg'
import { Obstacle } from '../obstacle.ts'
import { createPool } from './pool.ts'
import { APP_ROLE } from './roles.ts'
import { run } from './run.ts'

interface Rights {
  /** whom a connection acts as, and who signed in */
  readonly me: string
  readonly login: string
  /** `set role none` would make it the owner of the tables */
  readonly owns: boolean
  readonly granted: boolean
  readonly isolation: string
  readonly dates: string
}

/**
 * Looks at a connection of the running product before anybody is answered: it must be the role that owns nothing, whatever
 * stands between. @throws Obstacle with cause and cure
 */
export async function requireAppRights(
  app: pg.PoolConfig,
  { mayOwn }: { /** one login for both, as a demo may have it */ readonly mayOwn: boolean },
): Promise<void> {
  const pool = createPool(app, 'longWork')
  try {
    const { rows } = await run(
      pool,
      sql<Rights>`
        select current_user as me, session_user as login,
               pg_has_role(session_user, relowner, 'member') as owns,
               has_table_privilege('public.entry', 'select, insert') as granted,
               current_setting('transaction_isolation') as isolation, current_setting('datestyle') as dates
        from pg_class where oid = 'public.entry'::regclass`,
    )
    const [rights] = rows
    const obstacle = rights && obstacleIn(rights, mayOwn)
    if (obstacle) throw obstacle
  } catch (error) {
    if ((error as { code?: string }).code === '42501') throw mayNotBecome()
    throw error
  } finally {
    await pool.end()
  }
}

export function obstacleIn(
  { me, login, owns, granted, isolation, dates }: Rights,
  mayOwn: boolean,
): Obstacle | undefined {
  if (me !== APP_ROLE)
    return new Obstacle({
      zh: `数据库连接以 ${me} 的身份运行，而不是 ${APP_ROLE}：中间的连接池丢弃了 set role。请直连数据库，或使用保留会话设置的会话级连接池。`,
      en: `Connections act as ${me} and not as ${APP_ROLE}: a pooler in between drops “set role”. Connect directly, or through a pooler in session mode that keeps settings.`,
    })
  if (owns && !mayOwn)
    return new Obstacle({
      zh: `运行用的登录 ${login} 拥有数据表，任何注入都能改写记录。请由数据库管理员另建登录并填入 DATABASE_APP_URL：create role zhengheng_web login password '…' in role ${APP_ROLE}`,
      en: `The login the product runs with, ${login}, owns the tables, so any injection could rewrite the log. Have an administrator make another and set DATABASE_APP_URL to it: create role zhengheng_web login password '…' in role ${APP_ROLE}`,
    })
  if (!granted)
    return new Obstacle({
      zh: `角色 ${APP_ROLE} 无权使用数据表：这个数据库恢复时还没有该角色，授权被丢弃了。请先 create role ${APP_ROLE} nologin，再把转储恢复到一个新的空数据库。`,
      en: `The role ${APP_ROLE} has no rights on the tables: it was not there when this database was restored, and the grants were dropped. Run create role ${APP_ROLE} nologin, then restore the dump into a new, empty database.`,
    })
  if (isolation !== 'read committed' || !dates.startsWith('ISO'))
    return new Obstacle({
      zh: `数据库连接的隔离级别为 ${isolation}、日期格式为 ${dates}，本系统设为 read committed 和 ISO：中间的连接池丢弃了设置。请直连数据库，或使用会话级连接池。`,
      en: `Connections have isolation ${isolation} and DateStyle ${dates} where the product set read committed and ISO: a pooler in between drops settings. Connect directly, or through a pooler in session mode.`,
    })
  return undefined
}

const mayNotBecome = (): Obstacle =>
  new Obstacle({
    zh: `DATABASE_APP_URL 的登录无权成为 ${APP_ROLE}。请由数据库管理员执行一次：grant ${APP_ROLE} to 该登录`,
    en: `The login of DATABASE_APP_URL may not become ${APP_ROLE}. Have a database administrator run once: grant ${APP_ROLE} to that login`,
  })
