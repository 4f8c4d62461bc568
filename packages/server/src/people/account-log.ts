import type { AccountEvent } from '@zhengheng/contract'
import { normalLogin } from './login.ts'
import type { People } from './people.ts'
import { administrationEvents } from './sign-in-event.ts'

const PAGE = 50

interface LogFilter {
  readonly what?: 'administration' | 'signIn' | undefined
  /** login of an account that did it or had it done */
  readonly account?: string | undefined
  readonly before?: string | undefined
}

/** Everything done to accounts and units and every sign-in, newest first. Nothing in it is a secret. */
export async function accountLog({ db }: People, { what, account = '', before }: LogFilter) {
  const login = normalLogin(account)
  const rows = await db
    .selectFrom('sign_in_event as event')
    .leftJoin('account', 'account.id', 'event.account_id')
    .leftJoin('account as by', 'by.id', 'event.by_account_id')
    .leftJoin('unit', 'unit.id', 'event.unit_id')
    .$if(what === 'administration', query => query.where('event.kind', 'in', administrationEvents))
    .$if(what === 'signIn', query => query.where('event.kind', 'not in', administrationEvents))
    .$if(login !== '', query =>
      query.where(({ or, eb }) => or([eb('account.login', '=', login), eb('by.login', '=', login)])),
    )
    .$if(before !== undefined, query => query.where('event.id', '<', before ?? ''))
    .orderBy('event.id', 'desc')
    .limit(PAGE + 1)
    .select(['event.id', 'event.at', 'event.kind', 'event.address', 'event.user_agent as device', 'event.details'])
    .select(['account.login as account', 'by.login as by', 'unit.name as unit'])
    .execute()
  const items = rows.slice(0, PAGE).map(
    ({ at, details, ...row }): AccountEvent => ({
      ...row,
      at: at.toISOString(),
      details: details && { ...details },
    }),
  )
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}
