import { dutyConflict, text } from '@zhengheng/policy'
import type { EventDetails, ProposalKind } from '../db/people-tables.ts'
import { localOrigin } from '../house/origin.ts'
import {
  type AccountForm,
  accountFaults,
  type Fault,
  isAdministration,
  loginTaken,
  outsideUnits,
} from './account-rules.ts'
import { type ActAnswer, type Administrator, actOnAccount, done, refused, unitObstacle } from './act-on-account.ts'
import { halfDigest, newHalf } from './activation.ts'
import { normalLogin } from './login.ts'
import { type People, together } from './people.ts'
import { recordEvent, type SignInEventKind } from './sign-in-event.ts'

export type ProposeAnswer =
  | {
      readonly kind: 'proposed'
      readonly accountId: string
      /** of the activation; told once, to the one who proposes */
      readonly firstHalf: string
    }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** An account that cannot sign in until it is confirmed. Without `by` the server itself adds it, from a file. */
export async function proposeAccount(people: People, form: AccountForm, by?: Administrator): Promise<ProposeAnswer> {
  return together(people, async within => {
    const login = normalLogin(form.login)
    const faults = [...accountFaults(form, await openUnit(within, form.unitId)), ...outsideUnits(form)]
    if (faults.length > 0) return { kind: 'refused', faults }
    const id = people.ids.uuid()
    const inserted = await within.db
      .insertInto('account')
      .values({
        id,
        login,
        post_title: form.postTitle.trim(),
        unit_id: form.unitId ?? null,
        roles: [],
        password_hash: null,
        status: 'proposed',
        created_at: people.clock.now(),
        created_by: by?.accountId ?? null,
        last_signed_in_at: null,
      })
      .onConflict(conflict => conflict.column('login').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return { kind: 'refused', faults: [{ field: 'login', text: loginTaken(login) }] }
    const firstHalf = newHalf(people.crypto)
    const digest = halfDigest(people.crypto, login, firstHalf)
    await addProposal(within, id, { kind: 'new', roles: form.roles, firstHalf: digest }, by)
    const after = { login, postTitle: form.postTitle.trim(), unit: form.unitId ?? null, roles: form.roles }
    await record(within, 'accountProposed', id, by, { after })
    return { kind: 'proposed', accountId: id, firstHalf }
  })
}

export interface PostForm {
  readonly postTitle: string
  readonly unitId: string
  readonly roles: readonly string[]
}

/** Another post, unit or roles; those held now stay in force until it is confirmed. */
export function proposeChange(
  people: People,
  accountId: string,
  form: PostForm,
  by: Administrator,
): Promise<ActAnswer> {
  return actOnAccount(people, 'change', accountId, by, async (within, account) => {
    const faults = accountFaults({ ...form, login: account.login }, await openUnit(within, form.unitId))
    if (form.roles.some(isAdministration)) faults.push({ field: 'roles', text: notByChange })
    if (faults.length > 0) return { kind: 'refused', faults }
    const before = { postTitle: account.postTitle, unit: account.unitId, roles: account.roles }
    const after = { postTitle: form.postTitle.trim(), unit: form.unitId, roles: form.roles }
    if (JSON.stringify(before) === JSON.stringify(after)) return refused(nothingChanges)
    await addProposal(within, accountId, { kind: 'change', ...form, postTitle: after.postTitle }, by)
    await record(within, 'changeProposed', accountId, by, { before, after })
    return done
  })
}

/** A new activation, good only once it is confirmed; the password of before holds until then. */
export async function proposePassword(
  people: People,
  accountId: string,
  by: Administrator,
): Promise<{ readonly answer: ActAnswer; readonly firstHalf: string }> {
  const firstHalf = newHalf(people.crypto)
  const answer = await actOnAccount(people, 'resetPassword', accountId, by, async (within, { login }) => {
    const digest = halfDigest(people.crypto, login, firstHalf)
    await addProposal(within, accountId, { kind: 'password', firstHalf: digest }, by)
    await record(within, 'passwordResetProposed', accountId, by)
    return done
  })
  return { answer, firstHalf }
}

export function proposeEnabling(people: People, accountId: string, by: Administrator): Promise<ActAnswer> {
  return actOnAccount(people, 'enable', accountId, by, async (within, account) => {
    const obstacle = dutyConflict(account.roles) ?? (await unitObstacle(within, account.unitId))
    if (obstacle) return refused(obstacle)
    await addProposal(within, accountId, { kind: 'enable' }, by)
    await record(within, 'enablingProposed', accountId, by)
    return done
  })
}

interface Wanted {
  readonly kind: ProposalKind
  readonly postTitle?: string
  readonly unitId?: string
  readonly roles?: readonly string[]
  /** digest of the half the proposer is told */
  readonly firstHalf?: string
}

async function addProposal(people: People, accountId: string, wanted: Wanted, by: Administrator | undefined) {
  await people.db
    .insertInto('account_proposal')
    .values({
      account_id: accountId,
      kind: wanted.kind,
      post_title: wanted.postTitle ?? null,
      unit_id: wanted.unitId ?? null,
      roles: wanted.roles ? [...new Set(wanted.roles)] : null,
      first_half: wanted.firstHalf ?? null,
      proposed_by: by?.accountId ?? null,
      proposed_at: people.clock.now(),
    })
    .execute()
}

function record(
  people: People,
  kind: SignInEventKind,
  accountId: string,
  by: Administrator | undefined,
  details?: EventDetails,
): Promise<void> {
  return recordEvent(people, {
    kind,
    accountId,
    byAccountId: by?.accountId,
    origin: by?.origin ?? localOrigin,
    details,
  })
}

/** The unit as it is, held so that it is not closed before the account is written. */
async function openUnit({ db }: People, unitId: string | undefined) {
  if (unitId === undefined) return undefined
  return db.selectFrom('unit').where('id', '=', unitId).select('closed').forShare().executeTakeFirst()
}

const notByChange = text(
  '业务账号不能改为管理员，请为管理员另建账号。',
  'A business account does not become an administrator: add an account for that.',
)
const nothingChanges = text('没有改动，无需复核。', 'Nothing was changed, so there is nothing to confirm.')
