import { text, type UnitKind } from '@zhengheng/policy'
import type { EventDetails } from '../db/people-tables.ts'
import { localOrigin } from '../house/origin.ts'
import { idFromName } from '../names/name-index.ts'
import type { Fault, KnownUnit } from './account-rules.ts'
import type { Administrator } from './act-on-account.ts'
import { type People, together } from './people.ts'
import { recordEvent, type SignInEventKind } from './sign-in-event.ts'
import { nameTaken, type UnitForm, unitFaults } from './unit-rules.ts'
import { findUnit, isJointMember, saveUnit, setJointMember } from './units.ts'

export type UnitAnswer =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** A unit under an id made from its name, or under the one a file gives. Without `by` the server itself adds it. */
export function addUnit(people: People, form: UnitForm & { readonly id?: string }, by?: Administrator) {
  return together<UnitAnswer>(people, async within => {
    const faults = await faultsOf(within, form)
    if (faults.length > 0) return { kind: 'refused', faults }
    const id = form.id ?? (await freeId(within, form.name))
    await write(within, id, form)
    await record(within, 'unitAdded', id, by, { after: tidy(form) })
    return { kind: 'saved', id }
  })
}

/** Projects begun keep the pack they began under; the new one judges what begins from now on. */
export function changeUnit(people: People, id: string, form: UnitForm, by: Administrator): Promise<UnitAnswer> {
  return together<UnitAnswer>(people, async within => {
    const before = await stateOf(within, id)
    if (!before) return { kind: 'absent' }
    const faults = await faultsOf(within, form, id)
    if (faults.length > 0) return { kind: 'refused', faults }
    await write(within, id, form)
    await record(within, 'unitChanged', id, by, { before, after: tidy(form) })
    return { kind: 'saved', id }
  })
}

/** Closed only when nobody of it can act any more and no plan waits for its opinion. */
export function setUnitClosed(people: People, id: string, closed: boolean, by: Administrator): Promise<UnitAnswer> {
  return together<UnitAnswer>(people, async within => {
    const unit = await within.db.selectFrom('unit').where('id', '=', id).select('closed').forUpdate().executeTakeFirst()
    if (!unit) return { kind: 'absent' }
    if (unit.closed === closed) return { kind: 'saved', id }
    const obstacle = closed ? await obstacleToClosing(within, id) : undefined
    if (obstacle) return { kind: 'refused', faults: [{ field: 'unit', text: obstacle }] }
    await within.db.updateTable('unit').set({ closed }).where('id', '=', id).execute()
    await record(within, closed ? 'unitClosed' : 'unitOpened', id, by)
    return { kind: 'saved', id }
  })
}

async function obstacleToClosing({ db }: People, id: string) {
  const { count } = await db
    .selectFrom('account')
    .where('unit_id', '=', id)
    .where('status', '!=', 'disabled')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count > 0)
    return text(
      `该单位还有 ${count} 个账号未停用，请先停用这些账号。`,
      `${count} accounts of this unit are not disabled: disable them first.`,
    )
  if (await isJointMember(db, id))
    return text(
      '该单位是联席成员单位，年度计划需要其意见。请先在编辑中取消联席成员。',
      'Plans need the opinion of this member of the joint mechanism: end its membership first, under Edit.',
    )
  return undefined
}

async function faultsOf({ db }: People, form: UnitForm, id?: string): Promise<Fault[]> {
  const faults = unitFaults(form, await authorityOf(db, form.sectorAuthority, id))
  const namesake = await db.selectFrom('unit').where('name', '=', form.name.trim()).select('id').executeTakeFirst()
  if (namesake && namesake.id !== id) faults.push({ field: 'name', text: nameTaken(form.name.trim()) })
  return faults
}

/** No unit is its own authority. */
async function authorityOf(
  db: People['db'],
  authority: string | undefined,
  id: string | undefined,
): Promise<KnownUnit | undefined> {
  if (authority === undefined || authority === id) return undefined
  return db.selectFrom('unit').where('id', '=', authority).select('closed').executeTakeFirst()
}

async function write({ db }: People, id: string, form: UnitForm): Promise<void> {
  const { name, kind, pack, sectorAuthority, itOffice, jointMember } = tidy(form)
  await saveUnit(db, { id, name, kind: kind as UnitKind, pack, sectorAuthority, itOffice })
  await setJointMember(db, id, jointMember === true)
}

/** Spaces around and empty words are nothing. */
function tidy({ name, kind, pack, sectorAuthority, itOffice, jointMember }: UnitForm): UnitForm {
  const office = itOffice?.trim()
  return {
    name: name.trim(),
    kind,
    ...(pack !== undefined && { pack }),
    ...(sectorAuthority !== undefined && { sectorAuthority }),
    ...(office && { itOffice: office }),
    ...(jointMember && { jointMember }),
  }
}

async function stateOf({ db }: People, id: string): Promise<UnitForm | undefined> {
  await db.selectFrom('unit').where('id', '=', id).select('id').forUpdate().execute()
  const unit = await findUnit(db, id)
  return unit && tidy({ ...unit, jointMember: await isJointMember(db, id) })
}

async function freeId({ db }: People, name: string): Promise<string> {
  const wanted = idFromName(name.trim())
  const rows = await db.selectFrom('unit').where('id', 'like', `${wanted}%`).select('id').execute()
  const taken = new Set(rows.map(row => row.id))
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  return id
}

function record(
  people: People,
  kind: SignInEventKind,
  unitId: string,
  by: Administrator | undefined,
  details?: { readonly [Side in 'before' | 'after']?: UnitForm },
): Promise<void> {
  return recordEvent(people, {
    kind,
    unitId,
    byAccountId: by?.accountId,
    origin: by?.origin ?? localOrigin,
    details: details as EventDetails | undefined,
  })
}
