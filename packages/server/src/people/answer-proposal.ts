import { dutyConflict, type Text, text } from '@zhengheng/policy'
import type { AccountState, Proposal } from './account-acts.ts'
import { setAccountStatus } from './account-status.ts'
import { type ActAnswer, type Administrator, actOnAccount, done, refused, unitObstacle } from './act-on-account.ts'
import { halfDigest, issueActivation, newHalf } from './activation.ts'
import { type People, together } from './people.ts'
import { endSessions } from './sessions.ts'
import { recordEvent } from './sign-in-event.ts'
import { type HalfSlip, slipOf } from './slip.ts'

class Undo extends Error {
  readonly answer: ActAnswer
  constructor(answer: ActAnswer) {
    super('nothing is confirmed unless all is')
    this.answer = answer
  }
}

/** What stood there when it was judged: `at` tells it from another that was put in its place since. */
export interface SeenProposal {
  readonly account: string
  readonly at: string
}

export type ConfirmAnswer = ActAnswer | { readonly kind: 'confirmed'; readonly slips: readonly HalfSlip[] }

/**
 * All of them or none. Sessions opened under the earlier rights end. What opens an account is told by half, once, to
 * the one who confirms: the other half is with the one who proposed.
 */
export async function confirmProposals(
  people: People,
  seen: readonly SeenProposal[],
  by: Administrator,
): Promise<ConfirmAnswer> {
  const slips: HalfSlip[] = []
  try {
    await together(people, async within => {
      for (const [accountId, at] of [...new Map(seen.map(({ account, at }) => [account, at]))].sort()) {
        const answer = await confirmProposal(within, accountId, at, by, slips)
        if (answer.kind !== 'done') throw new Undo(answer)
      }
    })
  } catch (error) {
    if (error instanceof Undo) return error.answer
    throw error
  }
  for (const { account } of seen) people.sessions.forgetAccount(account)
  return { kind: 'confirmed', slips }
}

function confirmProposal(
  people: People,
  accountId: string,
  at: string,
  by: Administrator,
  slips: HalfSlip[],
): Promise<ActAnswer> {
  return actOnAccount(people, 'confirm', accountId, by, async (within, account) => {
    const { proposal } = account
    if (!proposal) throw new Error('confirming needs a proposal')
    if (proposal.proposedAt.toISOString() !== at) return refused(named(account, replaced))
    const obstacle = await obstacleToConfirming(within, account, proposal)
    if (obstacle) return refused(named(account, obstacle))
    const slip = await takeEffect(within, account, proposal, by)
    if (slip) slips.push(slip)
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

/** Asked again of what was asked when it was proposed: unit and rules may have changed since. */
async function obstacleToConfirming(
  people: People,
  account: AccountState,
  { kind, roles, unitId }: Proposal,
): Promise<Text | undefined> {
  if (kind === 'password') return undefined
  return (
    dutyConflict(kind === 'enable' ? account.roles : (roles ?? [])) ??
    (await unitObstacle(people, kind === 'change' ? unitId : account.unitId))
  )
}

async function takeEffect(
  people: People,
  account: AccountState,
  proposal: Proposal,
  by: Administrator,
): Promise<HalfSlip | undefined> {
  const { kind, postTitle, unitId, roles } = proposal
  const update = people.db.updateTable('account').where('id', '=', account.id)
  if (kind === 'new') await update.set({ roles: [...(roles ?? [])], status: 'active' }).execute()
  if (kind === 'enable') await update.set({ status: 'active' }).execute()
  if (kind === 'change')
    await update.set({ post_title: postTitle ?? '', unit_id: unitId, roles: [...(roles ?? [])] }).execute()
  return kind === 'new' || kind === 'password' ? activated(people, account, proposal, by) : undefined
}

/** Without a first half, as proposed before there were halves, the account is confirmed and waits for a reset. */
async function activated(
  people: People,
  { id, login }: AccountState,
  { proposedBy }: Proposal,
  by: Administrator,
): Promise<HalfSlip | undefined> {
  const { first } = await people.db
    .selectFrom('account_proposal')
    .where('account_id', '=', id)
    .select('first_half as first')
    .executeTakeFirstOrThrow()
  if (first === null) return undefined
  const half = newHalf(people.crypto)
  const endsAt = await issueActivation(people, id, {
    firstHalf: first,
    secondHalf: halfDigest(people.crypto, login, half),
    proposedBy,
    confirmedBy: by.accountId,
  })
  return slipOf(people, id, half, endsAt)
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

const replaced = text(
  '您看到的事项已撤回，现在待复核的是另一项。请看过新的内容再复核。',
  'What you saw was withdrawn, and something else waits now: read it before you confirm.',
)
const reasonMissing = text('请填写不同意的理由。', 'Say why it is declined.')
