import { spawnSync } from 'node:child_process'
import { Obstacle } from '../../obstacle.ts'

/** The account without rights that runs the database, and the server where possible, when started by root. */
export interface ServiceUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

export const SERVICE_USER_NAME = 'zhengheng'

export function startedByRoot(): boolean {
  return process.getuid?.() === 0
}

/** Never the account "postgres": that one belongs to the system's own databases. */
export function ensureServiceUser(): ServiceUser {
  const existing = findUser(SERVICE_USER_NAME)
  if (existing) return existing
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', SERVICE_USER_NAME], { stdio: 'ignore' })
  const user = findUser(SERVICE_USER_NAME) ?? findUser('nobody')
  if (user) return user
  throw new Obstacle({
    zh: '数据库不能以 root 身份运行，而本机既不能新建系统用户 zhengheng，也没有用户 nobody。请新建一个普通用户，并以该用户启动。',
    en: 'The database never runs as root, and this machine has neither useradd to create the system user zhengheng nor the user nobody. Create an ordinary user and start as that user.',
  })
}

/** Takes a name or a number. */
export function findUser(who: string | number): ServiceUser | undefined {
  const [uid, gid, name] = ['-u', '-g', '-un'].map(flag => idOf(flag, String(who)))
  if (uid === undefined || gid === undefined || !name || uid === '0') return undefined
  return { name, uid: Number(uid), gid: Number(gid) }
}

function idOf(flag: string, who: string): string | undefined {
  const answer = spawnSync('id', [flag, who], { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : undefined
}

/** Asks the operating system, as that user, instead of guessing from permission bits. */
export function canReach(user: ServiceUser, paths: readonly string[], how: 'read' | 'write'): boolean {
  const test = how === 'read' ? '[ -r "$path" ]' : '[ -w "$path" ]'
  const script = `for path; do ${test} || exit 1; if [ -d "$path" ]; then [ -x "$path" ] || exit 1; fi; done`
  const answer = spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { uid: user.uid, gid: user.gid, cwd: '/' })
  return answer.status === 0
}
