import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Obstacle } from '../../obstacle.ts'
import { giveTo } from './give-to.ts'
import type { Runnable } from './package-programs.ts'
import { runAs } from './run-as.ts'
import type { ServiceUser } from './service-user.ts'

const BUILTIN_LOCALE_SINCE = 17
const IDENTITIES = ['postgres', 'zhengheng_owner', 'zhengheng_app']

/** Made beside its place and renamed when whole: an interrupted first start leaves nothing half made. */
export async function createCluster(programs: Runnable, home: string, user: ServiceUser | undefined): Promise<void> {
  removeUnfinished(home)
  const unfinished = join(home, `new-${process.pid}-${randomBytes(4).toString('hex')}`)
  await initialise(programs, home, unfinished, user)
  writeAccessRules(unfinished, user)
  try {
    renameSync(unfinished, join(home, 'data'))
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(join(home, 'data'))) throw error
  }
}

async function initialise(programs: Runnable, home: string, folder: string, user: ServiceUser | undefined) {
  const locale =
    programs.major >= BUILTIN_LOCALE_SINCE
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8']
  const options = ['--username=postgres', '--auth=peer', '--encoding=UTF8', ...locale, '--data-checksums']
  try {
    const initdb = join(programs.bin, 'initdb')
    await promisify(execFile)(initdb, ['-D', folder, ...options], runAs(user, programs, home))
  } catch (error) {
    const detail = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? String(error)
    throw new Obstacle({
      zh: `无法新建数据库（PostgreSQL ${programs.version}）：${detail}。请检查 ${home} 的磁盘空间和权限。`,
      en: `The database could not be created (PostgreSQL ${programs.version}): ${detail}. Check free space and permissions of ${home}.`,
    })
  }
}

/** Who the operating system says you are decides; there is no password to lose. */
export function writeAccessRules(data: string, user: ServiceUser | undefined): void {
  const people = new Set([user?.name ?? userInfo().username, 'root'])
  const map = [...people].flatMap(person => IDENTITIES.map(identity => `product "${person}" ${identity}\n`))
  const files = { 'pg_hba.conf': 'local all all peer map=product\n', 'pg_ident.conf': map.join('') }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(data, name), text, { mode: 0o600 })
    if (user) giveTo(user, join(data, name))
  }
}

function removeUnfinished(home: string): void {
  for (const entry of readdirSync(home)) {
    const pid = /^new-(\d+)-/.exec(entry)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(home, entry), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
