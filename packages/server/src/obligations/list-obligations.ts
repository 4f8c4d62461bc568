import { COUNT_BOUND, type ObligationFilter, type ObligationRow } from '@zhengheng/contract'
import { type Actor, mattersFor, obligationsOf, type Project, RecordDay, sideOf } from '@zhengheng/policy'
import type { z } from 'zod'
import { requireActor } from '../house/call.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { seeProject } from '../projects/find-project.ts'
import { readCursor, writeCursor } from '../projects/list-cursor.ts'
import { packNameFor, packsOn } from '../spine/pack-of-subject.ts'
import { dutiesOf, place } from './duties-of.ts'
import { rowOfProject } from './obligation-row.ts'

interface Page {
  readonly items: ObligationRow[]
  readonly next: string | null
  readonly total: number
  readonly totalIsBound: boolean
  readonly counts: Record<string, number>
}

const order = { sort: 'due', direction: 'asc' } as const

/** One page of what is owed, the earliest day first. */
export async function listObligations(
  house: House,
  actor: Actor,
  { after, limit, status, ...wanted }: z.output<typeof ObligationFilter>,
): Promise<Page> {
  const cursor = after === undefined ? undefined : readCursor(after, order, RecordDay.nullable())
  const open = status === 'done' ? [] : await dutiesOf(house, actor, wanted)
  const rows = status === 'done' ? await dutiesOf(house, actor, { ...wanted, status }) : byStatus(open, status)
  const rest = cursor ? rows.filter(row => place(row) > place({ due: cursor.position, id: cursor.id })) : rows
  const items = rest.slice(0, limit)
  const last = rest.length > limit ? items.at(-1) : undefined
  return {
    items,
    next: last ? writeCursor({ ...order, position: last.due, id: last.id }) : null,
    total: Math.min(rows.length, COUNT_BOUND),
    totalIsBound: rows.length > COUNT_BOUND,
    counts: counted(status === 'done' ? rows : open),
  }
}

const byStatus = (rows: readonly ObligationRow[], status: string | undefined) =>
  rows.filter(row => status === undefined || row.status === status)

function counted(rows: readonly ObligationRow[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** Everything one project owes or owed, the earliest day first. */
export async function obligationsOfProject(house: House, actor: Actor, code: string): Promise<ObligationRow[]> {
  const { id, project } = await seeProject(house.db, actor, code)
  const packs = await packsOn(house.pool, house.today())
  const pack = packs(packNameFor({ kind: 'project', state: project }, actor))
  return mattersFor(sideOf(actor, project.unit?.id ?? ''), obligationsOf(project, pack, house.today()))
    .map(duty => rowOfProject(owing(id, project), duty))
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

const owing = (id: string, { code, name, unit }: Project) => ({
  id,
  code,
  name,
  unit: unit?.id ?? '',
  unitName: unit?.name ?? '',
})

export const obligationsHandlers: FeatureHandlers<'obligations'> = house => ({
  obligations: {
    list: ({ query }, call) => listObligations(house, requireActor(call), query),
    ofProject: async ({ params }, call) => ({
      items: await obligationsOfProject(house, requireActor(call), params.code),
    }),
  },
})
