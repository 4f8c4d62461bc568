import type { api, Slip } from '@zhengheng/contract'
import type { Role } from '@zhengheng/policy'
import type { SignedInCall } from '../house/call.ts'
import type { Handlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { invalid, notFound, Problem } from '../house/problem.ts'
import { accountLog } from './account-log.ts'
import type { Fault } from './account-rules.ts'
import type { Administrator } from './act-on-account.ts'
import { addUnit, changeUnit, setUnitClosed } from './administer-units.ts'
import { administeredAccounts } from './administered-accounts.ts'
import { administeredUnits } from './administered-units.ts'
import {
  confirmProposals,
  declineProposal,
  disableAccount,
  signOutAccount,
  withdrawProposal,
} from './answer-proposal.ts'
import { proposeAccount, proposeChange, proposeEnabling, proposePassword } from './proposals.ts'
import { type HalfSlip, slipOf } from './slip.ts'
import { waitingProposals } from './waiting-proposals.ts'

/** @throws for everybody else the same answer as for what is not there */
function requireRole({ who, origin }: SignedInCall, ...roles: readonly Role[]): Administrator {
  if (!who.roles.some(role => roles.includes(role))) throw notFound()
  return { accountId: who.accountId, origin }
}

const system = (call: SignedInCall) => requireRole(call, 'admin.system')
const security = (call: SignedInCall) => requireRole(call, 'admin.security')
const anyAdministrator = (call: SignedInCall) => requireRole(call, 'admin.system', 'admin.security', 'admin.audit')

/** What stands against the whole is said as such; what stands against a field, at the field. */
function insist(answer: { readonly kind: string; readonly faults?: readonly Fault[] }): { done: true } {
  if (answer.kind === 'absent') throw notFound()
  const { faults = [] } = answer
  const whole = faults.find(({ field }) => field === 'account')
  if (whole) throw new Problem(422, 'refused', '不能办理', whole.text)
  if (faults.length > 0)
    throw invalid(faults.map(({ field, text }) => ({ path: `body.${field}`, code: 'refused', text })))
  return { done: true }
}

/** Units and accounts. The system administrator acts and proposes, the security administrator confirms, audit reads. */
export function administrationHandlers(house: House): Handlers<typeof api>['administration'] {
  const { pool, site, today } = house
  const handed = (slip: HalfSlip): Slip => ({ ...slip, address: `${site()}/activate` })
  return {
    waiting: async (_, call) => {
      anyAdministrator(call)
      return waitingProposals(pool, today())
    },
    units: async ({ query }, call) => {
      anyAdministrator(call)
      return administeredUnits(house, query)
    },
    addUnit: async ({ body }, call) => {
      const answer = await addUnit(house, body, system(call))
      insist(answer)
      return { id: answer.kind === 'saved' ? answer.id : '' }
    },
    changeUnit: async ({ params, body }, call) => insist(await changeUnit(house, params.id, body, system(call))),
    closeUnit: async ({ params, body }, call) =>
      insist(await setUnitClosed(house, params.id, body.closed, system(call))),
    accounts: async ({ query }, call) => {
      anyAdministrator(call)
      return administeredAccounts(house, call.who, query)
    },
    addAccount: async ({ body: { unit, ...form } }, call) => {
      const answer = await proposeAccount(house, { ...form, unitId: unit }, system(call))
      insist(answer)
      if (answer.kind === 'refused') throw new Error('a refusal was let through')
      return { slip: handed(await slipOf(house, answer.accountId, answer.firstHalf, null)) }
    },
    changePost: async ({ params, body: { unit, ...form } }, call) =>
      insist(await proposeChange(house, params.id, { ...form, unitId: unit }, system(call))),
    resetPassword: async ({ params }, call) => {
      const { answer, firstHalf } = await proposePassword(house, params.id, system(call))
      insist(answer)
      return { slip: handed(await slipOf(house, params.id, firstHalf, null)) }
    },
    enable: async ({ params }, call) => insist(await proposeEnabling(house, params.id, system(call))),
    disable: async ({ params }, call) => insist(await disableAccount(house, params.id, system(call))),
    signOut: async ({ params }, call) => insist(await signOutAccount(house, params.id, system(call))),
    withdraw: async ({ params }, call) => insist(await withdrawProposal(house, params.id, system(call))),
    decline: async ({ params, body }, call) =>
      insist(await declineProposal(house, params.id, body.reason, security(call))),
    confirm: async ({ body }, call) => {
      const answer = await confirmProposals(house, body.proposals, security(call))
      insist(answer)
      return { slips: answer.kind === 'confirmed' ? answer.slips.map(handed) : [] }
    },
    log: async ({ query }, call) => {
      requireRole(call, 'admin.audit')
      return accountLog(house, query)
    },
  }
}
