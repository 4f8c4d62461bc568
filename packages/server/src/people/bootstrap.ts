import { type Role, roleNames } from '@zhengheng/policy'
import { issueOnServer } from './activation.ts'
import type { WholeActivation } from './administrator-password.ts'
import { createdBy } from './create-account.ts'
import { onServer } from './on-server.ts'
import type { People } from './people.ts'

export interface FirstAdministrator extends WholeActivation {
  readonly post: { readonly zh: string; readonly en: string }
}

export type BootstrapAnswer =
  | { readonly kind: 'done'; readonly administrators: readonly FirstAdministrator[] }
  | { readonly kind: 'closed'; readonly at: string }

const FIRST: readonly { login: string; role: Role }[] = [
  { login: 'admin.system', role: 'admin.system' },
  { login: 'admin.security', role: 'admin.security' },
  { login: 'admin.audit', role: 'admin.audit' },
]

/** Creates the three administrators, once in the life of a database; all or nothing. Each activates the own account. */
export function bootstrap(people: People): Promise<BootstrapAnswer> {
  return onServer(people, async (does, within) => {
    const opened = await within.db
      .insertInto('bootstrap_done')
      .values({ id: 1, at: people.clock.now() })
      .onConflict(conflict => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!opened) return closed(within)
    const administrators: FirstAdministrator[] = []
    for (const { login, role } of FIRST) {
      const post = roleNames[role]
      const answer = await createdBy(people, does, { login, postTitle: post.zh, roles: [role] })
      if (answer.kind === 'refused') throw new Error(answer.reason.en)
      administrators.push({ login, post, ...(await issueOnServer(within, { id: answer.accountId, login })) })
    }
    return { kind: 'done', administrators }
  })
}

async function closed(people: People): Promise<BootstrapAnswer> {
  const { at } = await people.db.selectFrom('bootstrap_done').select('at').executeTakeFirstOrThrow()
  return { kind: 'closed', at: at.toISOString() }
}
