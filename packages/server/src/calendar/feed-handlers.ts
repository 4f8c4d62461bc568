import type { api } from '@zhengheng/contract'
import { requireActor, type SignedInCall } from '../house/call.ts'
import type { House } from '../house/house.ts'
import type { Handlers } from '../http/mount.ts'
import { feedMadeAt, makeFeed, revokeFeed } from './feed.ts'
import { feedPath } from './feed-route.ts'

/** Administrators owe nothing in projects, so they have no address. */
const accountOf = (call: SignedInCall): string => requireActor(call).account

export const feedHandlers = (house: House): Handlers<typeof api>['calendarFeed'] => ({
  state: async (_, call) => ({ madeAt: await feedMadeAt(house, accountOf(call)) }),
  make: async (_, call) => {
    const { token, madeAt } = await makeFeed(house, accountOf(call), call.origin)
    return { address: `${house.site()}${feedPath(token)}`, madeAt }
  },
  revoke: async (_, call) => {
    await revokeFeed(house, accountOf(call), call.origin)
    return { done: true }
  },
})
