import type { api } from '@zhengheng/contract'
import { keepsThePlatform } from '@zhengheng/policy'
import type { SignedInCall } from '../house/call.ts'
import type { Handlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { accountLog } from './account-log.ts'
import { administeredAccounts } from './administered-accounts.ts'
import { administeredUnits, freeUnitId } from './administered-units.ts'
import { waitingProposals } from './waiting-proposals.ts'

/** @throws for everybody but the administrators the same answer as for what is not there */
function requireAdministrator({ who }: SignedInCall): void {
  if (!keepsThePlatform(who)) throw notFound()
}

/** What the administrators read of units and accounts, each with what its reader may do; they act by the routes of acts. */
export function administrationHandlers(house: House): Handlers<typeof api>['administration'] {
  return {
    waiting: async (_, call) => {
      requireAdministrator(call)
      return waitingProposals(house.pool, house.today())
    },
    units: async ({ query }, call) => {
      requireAdministrator(call)
      return administeredUnits(house, call.who, query)
    },
    unitId: async ({ query }, call) => {
      requireAdministrator(call)
      return { id: await freeUnitId(house, query.name) }
    },
    accounts: async ({ query }, call) => {
      requireAdministrator(call)
      return administeredAccounts(house, call.who, query)
    },
    log: async ({ query }, call) => {
      if (!call.who.roles.includes('admin.audit')) throw notFound()
      return accountLog(house, query)
    },
  }
}
