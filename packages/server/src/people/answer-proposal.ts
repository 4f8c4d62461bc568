import { type Text, text } from '@zhengheng/policy'
import type { AccountState, Proposal } from './account-acts.ts'
import { setAccountStatus } from './account-status.ts'
import { type ActAnswer, type Administrator, actOnAccount, done, refused, unitObstacle } from './act-on-account.ts'
import { type People, together } from './people.ts'
import { endSessions } from './sessions.ts'
import { recordEvent } from './sign-in-event.ts'

class Undo extends Error {
  readonly answer: ActAnswer
  constructor(answer: ActAnswer) {
    super('nothing is confirmed unless all is')
    this.answer = answer
  }
}

/** All of them or none. Sessions opened under the earlier rights end. */
export async function confirmProposals(
  people: People,
  accountIds: readonly string[],
  by: Administrator,
): Promise<ActAnswer> {
  try {
    await together(people, async within => {
      for (const accountId of [...new Set(accountIds)].sort()) {
        const answer = await confirmProposal(within, accountId, by)
        if (answer.kind !== 'done') throw new Undo(answer)
      }
    })
  } catch (error) {
    if (error instanceof Undo) return error.answer
    throw error
  }
  for (const accountId of accountIds) people.sessions.forgetAccount(accountId)
  return done
}

function confirmProposal(people: People, accountId: string, by: Administrator): Promise<ActAnswer> {
  return actOnAccount(people, 'confirm', accountId, by, async (within, account) => {
    const { proposal } = account
    if (!proposal) throw new Error('confirming needs a proposal')
    const obstacle = await unitObstacle(within, proposal.kind === 'change' ? proposal.unitId : account.unitId)
    if (obstacle && proposal.kind !== 'password') return refused(named(account, obstacle))
    await takeEffect(within, account, proposal)
    await removeProposal(within, accountId)
    await endSessions(within, accountId, {})
    await recordEvent(within, {
      kind: 'proposalConfirmed',
      accountId,
      byAccountId: by.accountId,
      origin: by.origin,
      details: { proposal: proposal.kind, ...differenceMade(account, proposal) },
    })
    return done
  })
}

async function takeEffect({ db }: People, { id }: AccountState, proposal: Proposal): Promise<void> {
  const update = db.updateTable('account').where('id', '=', id)
  if (proposal.kind === 'new') await update.set({ roles: [...(proposal.roles ?? [])], status: 'active' }).execute()
  if (proposal.kind === 'enable') await update.set({ status: 'active' }).execute()
  if (proposal.kind === 'change')
    await update
      .set({ post_title: proposal.postTitle ?? '', unit_id: proposal.unitId, roles: [...(proposal.roles ?? [])] })
      .execute()
  if (proposal.kind === 'password')
    await update
      .set(({ selectFrom }) => ({
        password_hash: selectFrom('account_proposal').where('account_id', '=', id).select('password_hash'),
        must_change_password: true,
      }))
      .execute()
}

function differenceMade(account: AccountState, { kind, postTitle, unitId, roles }: Proposal) {
  if (kind === 'new') return { after: { login: account.login, unit: account.unitId, roles } }
  if (kind !== 'change') return {}
  return {
    before: { postTitle: account.postTitle, unit: account.unitId, roles: account.roles },
    after: { postTitle, unit: unitId, roles },
  }
}

/** Nothing changes; an account that was never confirmed is closed. */
export function declineProposal(
  people: People,
  accountId: string,
  reason: string,
  by: Administrator,
): Promise<ActAnswer> {
  return actOnAccount(people, 'decline', accountId, by, async (within, account) => {
    if (reason.trim() === '') return { kind: 'refused', faults: [{ field: 'reason', text: reasonMissing }] }
    await drop(within, account, by, reason.trim())
    return done
  })
}

/** By the side that proposed it. */
export function withdrawProposal(people: People, accountId: string, by: Administrator): Promise<ActAnswer> {
  return actOnAccount(people, 'withdraw', accountId, by, async (within, account) => {
    await drop(within, account, by)
    return done
  })
}

async function drop(people: People, account: AccountState, by: Administrator, reason?: string): Promise<void> {
  await removeProposal(people, account.id)
  if (account.status === 'proposed')
    await people.db.updateTable('account').set({ status: 'disabled' }).where('id', '=', account.id).execute()
  await recordEvent(people, {
    kind: reason === undefined ? 'proposalWithdrawn' : 'proposalDeclined',
    accountId: account.id,
    byAccountId: by.accountId,
    origin: by.origin,
    details: { ...(account.proposal && { proposal: account.proposal.kind }), ...(reason !== undefined && { reason }) },
  })
}

async function removeProposal({ db }: People, accountId: string): Promise<void> {
  await db.deleteFrom('account_proposal').where('account_id', '=', accountId).execute()
}

/** At once: what takes rights away needs no second person. */
export function disableAccount(people: People, accountId: string, by: Administrator): Promise<ActAnswer> {
  return actOnAccount(people, 'disable', accountId, by, async within => {
    await setAccountStatus(within, accountId, 'disabled', by)
    return done
  })
}

export function signOutAccount(people: People, accountId: string, by: Administrator): Promise<ActAnswer> {
  return actOnAccount(people, 'signOut', accountId, by, async within => {
    await endSessions(within, accountId, {})
    await recordEvent(within, {
      kind: 'sessionsEndedByAdministrator',
      accountId,
      byAccountId: by.accountId,
      origin: by.origin,
    })
    return done
  })
}

/** Several are confirmed together, so the one that stands in the way is named. */
const named = ({ login }: AccountState, obstacle: Text): Text =>
  text(`${login}：${obstacle.zh}`, `${login}: ${obstacle.en}`)

const reasonMissing = text('请填写不同意的理由。', 'Say why it is declined.')
