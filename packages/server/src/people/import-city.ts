import { text } from '@zhengheng/policy'
import { accountFaults, type Fault, type KnownUnit, loginTaken, outsideUnits } from './account-rules.ts'
import { addUnit } from './administer-units.ts'
import type { AccountRecord, CityFile, RecordFault, UnitRecord } from './city-file.ts'
import { normalLogin } from './login.ts'
import { type People, together } from './people.ts'
import { proposeAccount } from './proposals.ts'
import { nameTaken, unitFaults, unitIdFault } from './unit-rules.ts'

export interface ImportedAccount {
  readonly login: string
  readonly post: string
  readonly unit: string
  /** of its activation; the other half comes from who confirms */
  readonly firstHalf: string
}

/** What is there already, as far as a file can clash with it. */
interface Present {
  readonly units: ReadonlyMap<string, { readonly name: string; readonly closed: boolean }>
  readonly logins: ReadonlySet<string>
}

/** Every fault of every record, in the order of the file. Changes nothing. */
export async function faultsOfCity(people: People, city: CityFile): Promise<RecordFault[]> {
  const present = await readPresent(people)
  const places = (list: RecordFault['list']) => (fault: RecordFault) => fault.list === list
  const found = [...city.faults, ...faultsOfUnits(city, present), ...faultsOfAccounts(city, present)]
  return (['units', 'accounts'] as const).flatMap(list => found.filter(places(list)).sort((a, b) => a.index - b.index))
}

async function readPresent({ db }: People): Promise<Present> {
  const units = await db.selectFrom('unit').select(['id', 'name', 'closed']).execute()
  const accounts = await db.selectFrom('account').select('login').execute()
  return { units: new Map(units.map(({ id, ...rest }) => [id, rest])), logins: new Set(accounts.map(row => row.login)) }
}

function faultsOfUnits({ units, unitIds }: CityFile, present: Present): RecordFault[] {
  const ids = new Set(present.units.keys())
  const names = new Set([...present.units.values()].map(({ name }) => name))
  const known = knownUnits(unitIds, present)
  return [...units].flatMap(([index, unit]) => {
    const { id, name } = unit
    const authority = unit.sectorAuthority === id ? undefined : known.get(unit.sectorAuthority ?? '')
    const faults: Fault[] = unitFaults(unit, authority)
    const idFault = unitIdFault(id)
    if (idFault) faults.push({ field: 'id', text: idFault })
    if (ids.has(id)) faults.push({ field: 'id', text: idTaken(id) })
    if (names.has(name.trim())) faults.push({ field: 'name', text: nameTaken(name.trim()) })
    ids.add(id)
    names.add(name.trim())
    return faults.map(fault => ({ list: 'units' as const, index, ...fault }))
  })
}

const knownUnits = (unitIds: CityFile['unitIds'], present: Present): ReadonlyMap<string, KnownUnit> =>
  new Map<string, KnownUnit>([...[...unitIds].map(id => [id, { closed: false }] as const), ...present.units])

function faultsOfAccounts({ unitIds, accounts }: CityFile, present: Present): RecordFault[] {
  const logins = new Set(present.logins)
  const known = knownUnits(unitIds, present)
  return [...accounts].flatMap(([index, account]) => {
    const form = formOf(account)
    const faults = [...accountFaults(form, known.get(form.unitId ?? '')), ...outsideUnits(form)]
    const login = normalLogin(account.login)
    if (logins.has(login)) faults.push({ field: 'login', text: loginTaken(login) })
    logins.add(login)
    return faults.map(({ field, text: cure }) => ({
      list: 'accounts' as const,
      index,
      field: field === 'postTitle' ? 'post' : field,
      text: cure,
    }))
  })
}

const formOf = ({ login, post, unit, roles }: AccountRecord) => ({ login, postTitle: post, unitId: unit, roles })

/**
 * Units and accounts of a whole city, all or nothing. The accounts are proposed: none acts before the security
 * administrator confirms and hands out the other half. `keep` puts the first halves in a safe place; if it fails,
 * nothing was imported.
 */
export async function importCity(
  people: People,
  city: CityFile,
  keep: (accounts: readonly ImportedAccount[]) => Promise<void>,
): Promise<void> {
  await together(people, async within => {
    for (const unit of authoritiesFirst([...city.units.values()])) insist(await addUnit(within, unit))
    const names = await within.db.selectFrom('unit').select(['id', 'name']).execute()
    const nameOf = new Map(names.map(({ id, name }) => [id, name]))
    const imported: ImportedAccount[] = []
    for (const account of city.accounts.values()) {
      const answer = await proposeAccount(within, formOf(account))
      if (answer.kind === 'refused') throw changedMeanwhile(answer.faults)
      const { login, post, unit = '' } = account
      const told = { login: normalLogin(login), post: post.trim(), unit: nameOf.get(unit) ?? '' }
      imported.push({ ...told, firstHalf: answer.firstHalf })
    }
    await keep(imported)
  })
}

/** A unit names its authority, which must be there before it. */
function authoritiesFirst(units: readonly UnitRecord[]): UnitRecord[] {
  const waiting = new Map(units.map(unit => [unit.id, unit]))
  const ordered: UnitRecord[] = []
  const place = (unit: UnitRecord) => {
    if (!waiting.delete(unit.id)) return
    const authority = waiting.get(unit.sectorAuthority ?? '')
    if (authority) place(authority)
    ordered.push(unit)
  }
  for (const unit of units) place(unit)
  return ordered
}

function insist(answer: { readonly kind: string; readonly faults?: readonly Fault[] }): void {
  if (answer.kind === 'refused') throw changedMeanwhile(answer.faults)
}

/** The file was judged before; what is refused now was changed by somebody meanwhile. */
const changedMeanwhile = (faults: readonly Fault[] = []) => new Error(`changed meanwhile: ${faults[0]?.text.en}`)

const idTaken = (id: string) =>
  text(
    `编号“${id}”已有单位。文件只添加单位，修改请在“单位与账号”中进行。`,
    `There is already a unit “${id}”. A file only adds: change units under “Units and accounts”.`,
  )
