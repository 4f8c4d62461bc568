import type { AccountEvent } from '@zhengheng/contract'
import { type Account, type Entry, fold, normalLogin, type State, type Unit } from '@zhengheng/policy'
import { sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../house/cursor.ts'
import type { House } from '../house/house.ts'
import { earlierActs } from './sign-in-event.ts'

const PAGE = 50

/** Where a page ended in each of the two. */
const Place = z.strictObject({
  event: z.uuid().optional(),
  entry: z.strictObject({ at: z.iso.datetime(), subject: z.string(), no: z.int() }).optional(),
})
type Place = z.output<typeof Place>

interface LogFilter {
  readonly what?: 'administration' | 'signIn' | undefined
  /** login of an account that did it or had it done */
  readonly account?: string | undefined
  readonly before?: string | undefined
}

interface Line {
  readonly event: AccountEvent
  /** how far this line and all newer ones of its kind reach */
  readonly place: Place
}

/** Every act on accounts and units, from their log, and every sign-in, newest first. Nothing in it is a secret. */
export async function accountLog(house: House, { what, account = '', before }: LogFilter) {
  const place = before === undefined ? {} : readCursor(Place, before, 'query.before')
  const login = normalLogin(account)
  const [acts, events] = await Promise.all([
    what === 'signIn' ? [] : actsOn(house, login, place),
    signIns(house, what, login, place),
  ])
  const lines = merged(acts, events)
  const shown = lines.slice(0, PAGE)
  const end: Place = Object.assign({}, place, ...shown.map(line => line.place))
  return { items: shown.map(({ event }) => event), next: lines.length > PAGE ? writeCursor(end) : null }
}

/** The newer of the two that come next, each in its own order, so that a page ends at one place in both. */
function merged(acts: readonly Line[], events: readonly Line[]): Line[] {
  const [nextAct, nextEvent] = [acts.values(), events.values()]
  const lines: Line[] = []
  let [act, event] = [nextAct.next().value, nextEvent.next().value]
  while (act || event) {
    if (act && (!event || act.event.at >= event.event.at)) {
      lines.push(act)
      act = nextAct.next().value
    } else if (event) {
      lines.push(event)
      event = nextEvent.next().value
    }
  }
  return lines
}

async function signIns(
  { db }: House,
  what: LogFilter['what'],
  login: string,
  { event: before }: Place,
): Promise<Line[]> {
  const rows = await db
    .selectFrom('sign_in_event as event')
    .leftJoin('account', 'account.id', 'event.account_id')
    .leftJoin('account as by', 'by.id', 'event.by_account_id')
    .leftJoin('unit', 'unit.id', 'event.unit_id')
    .$if(what === 'administration', query => query.where('event.kind', 'in', earlierActs))
    .$if(what === 'signIn', query => query.where('event.kind', 'not in', earlierActs))
    .$if(login !== '', query =>
      query.where(({ or, eb }) => or([eb('account.login', '=', login), eb('by.login', '=', login)])),
    )
    .$if(before !== undefined, query => query.where('event.id', '<', before ?? ''))
    .orderBy('event.id', 'desc')
    .limit(PAGE + 1)
    .select(['event.id', 'event.at', 'event.kind', 'event.address', 'event.user_agent as device', 'event.details'])
    .select(['account.login as account', 'by.login as by', 'unit.name as unit'])
    .execute()
  return rows.map(({ at, details, ...row }) => ({
    event: { ...row, at: at.toISOString(), details: details && { ...details } },
    place: { event: row.id },
  }))
}

interface ActRow {
  readonly body: Entry
  /** as it is called now */
  readonly login: string | null
  readonly unit: string | null
  readonly by: string | null
}

async function actsOn({ db }: House, login: string, { entry: before }: Place): Promise<Line[]> {
  // The same words as in the index of these entries.
  const { rows } = await sql<ActRow>`
    select body, account.login, unit.name as unit, by_account.login as by
    from entry
    left join account on account.id::text = subject_id
    left join unit on 'unit/' || unit.id = subject_id
    left join account as by_account on by_account.id = entry.account_id
    where body ->> 'action' like 'administration.%'
      and (${login} = '' or account.login = ${login} or by_account.login = ${login})
      and (${before === undefined} or (at, subject_id, no) < (${before?.at ?? null}::timestamptz, ${before?.subject ?? ''}, ${before?.no ?? 0}::integer))
    order by at desc, subject_id desc, no desc
    limit ${PAGE + 1}`.execute(db)
  const chains = await chainsOf(db, [...new Set(rows.map(({ body }) => body.subject))])
  return rows.map(({ body, login: account, unit, by }) => {
    const { subject, no, at, action } = body
    const chain = chains.get(subject) ?? []
    const upTo = (last: number) => fold(account ? 'account' : 'unit', subject, chain.slice(0, last))
    return {
      event: {
        id: `${subject} ${no}`,
        ...{ at, kind: action, account, unit, by, address: null, device: null },
        details: detailsOf(body, upTo(no - 1), upTo(no)),
      },
      place: { entry: { at, subject, no } },
    }
  })
}

async function chainsOf(db: House['db'], subjects: readonly string[]): Promise<ReadonlyMap<string, readonly Entry[]>> {
  if (subjects.length === 0) return new Map()
  const rows = await db
    .selectFrom('entry')
    .where('subject_id', 'in', [...subjects])
    .orderBy('subject_id')
    .orderBy('no')
    .select('body')
    .execute()
  return Map.groupBy(
    rows.map(({ body }) => body),
    ({ subject }) => subject,
  )
}

/** What was before and after, of a proposal what it would change; fields that stayed are for the page to leave out. */
function detailsOf({ input }: Entry, before: State, after: State): AccountEvent['details'] {
  const { reason } = input as { readonly reason?: string }
  const told = { ...(reason !== undefined && { reason }) }
  if (!('login' in after && 'login' in before))
    return { ...told, ...sides(unitSide(before as Unit), unitSide(after as Unit)) }
  const proposal = after.proposal ?? before.proposal
  const kind = proposal ? { proposal: proposal.kind } : {}
  if (!after.proposal || before.proposal) return { ...told, ...kind, ...sides(accountSide(before), accountSide(after)) }
  const { postTitle, unit, roles } = after.proposal
  const wanted = {
    ...accountSide(after),
    ...(postTitle !== null && { postTitle, unit }),
    ...(roles !== null && { roles }),
  }
  return { ...told, ...kind, ...sides(accountSide(before), wanted) }
}

type Side = Readonly<Record<string, unknown>> | undefined

const sides = (before: Side, after: Side) =>
  JSON.stringify(before) === JSON.stringify(after) ? {} : { ...(before && { before }), ...(after && { after }) }

const accountSide = ({ status, login, postTitle, unit, roles }: Account): Side =>
  status === 'new' ? undefined : { login, postTitle, unit, roles }

const unitSide = ({ status, name, kind, pack, sectorAuthority, itOffice, jointMember }: Unit): Side =>
  status === 'new' ? undefined : { name, kind, pack, sectorAuthority, itOffice, jointMember }
