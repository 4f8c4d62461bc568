import type { Account, Actor, Secrets } from '@zhengheng/policy'
import { joined } from '../db/joined.ts'
import type { PeopleTables } from '../db/people-tables.ts'
import type { SecretKeeper, ToldHalf } from '../spine/shell.ts'
import { halfDigest, issueActivation, issueOnServer, newHalf } from './activation.ts'
import type { People } from './people.ts'
import { endSessions } from './sessions.ts'

type Effect = (
  people: People,
  change: { readonly before: Account; readonly after: Account },
  actor: Actor,
) => Promise<ToldHalf | undefined>

/** What opens accounts goes with the acts on them: in their transaction, and told once to who acted. */
export const accountSecrets = (people: Omit<People, 'db' | 'secrets'>): SecretKeeper => {
  const keeper: SecretKeeper = {
    async keep(tx, { action, actor, changed }) {
      const within = { ...people, secrets: keeper, db: joined<PeopleTables>(tx) }
      const told: ToldHalf[] = []
      for (const { before, after } of changed) {
        const change = { before: before as Account, after: after as Account }
        const half = action.secrets && (await effects[action.secrets](within, change, actor))
        if (half) told.push(half)
      }
      return told
    },
    settled({ action, changed }) {
      if (action.secrets) for (const { id } of changed) people.sessions.forgetAccount(id)
    },
  }
  return keeper
}

const effects: Readonly<Record<Secrets, Effect>> = {
  async halve(people, { after: { id, login } }) {
    const half = newHalf(people.crypto)
    const digest = halfDigest(people.crypto, login, half)
    await people.db
      .insertInto('proposed_half')
      .values({ account_id: id, digest })
      .onConflict(conflict => conflict.column('account_id').doUpdateSet({ digest }))
      .execute()
    return { account: id, half, endsAt: null }
  },

  /** Without a first half, as proposed before there were halves, the account is confirmed and waits for a reset. */
  async open(people, { before: { id, login, proposal } }, actor) {
    const first = await takeHalf(people, id)
    await endSessions(people, id, {})
    if (first === undefined) return undefined
    const half = newHalf(people.crypto)
    const endsAt = await issueActivation(people, id, {
      firstHalf: first,
      secondHalf: halfDigest(people.crypto, login, half),
      proposedBy: proposal?.by ?? null,
      confirmedBy: actor.account,
    })
    return { account: id, half, endsAt: endsAt.toISOString() }
  },

  async drop(people, { after: { id } }) {
    await takeHalf(people, id)
    return undefined
  },

  async signOut(people, { after: { id } }) {
    await endSessions(people, id, {})
    return undefined
  },

  async renew(people, { after: { id, login } }) {
    const { firstHalf, secondHalf, endsAt } = await issueOnServer(people, { id, login })
    return { account: id, half: firstHalf, otherHalf: secondHalf, endsAt }
  },
}

/** The half that was proposed is used once, or not at all. */
async function takeHalf({ db }: People, accountId: string): Promise<string | undefined> {
  const taken = await db
    .deleteFrom('proposed_half')
    .where('account_id', '=', accountId)
    .returning('digest')
    .executeTakeFirst()
  return taken?.digest
}
