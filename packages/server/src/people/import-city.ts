import { text } from '@zhengheng/policy'
import { hashPassword } from '../ports/password-hash.ts'
import { accountFaults, type Fault, type KnownUnit, loginTaken, outsideUnits } from './account-rules.ts'
import { addUnit } from './administer-units.ts'
import type { AccountRecord, CityFile, RecordFault, UnitRecord } from './city-file.ts'
import { normalLogin } from './login.ts'
import { readablePassword } from './one-time-password.ts'
import { type People, together } from './people.ts'
import { proposeAccount } from './proposals.ts'
import { nameTaken, unitFaults, unitIdFault } from './unit-rules.ts'

export interface ImportedAccount {
  readonly login: string
  readonly post: string
  readonly unit: string
  readonly oneTimePassword: string
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
 * administrator confirms. `keep` puts the one-time passwords in a safe place; if it fails, nothing was imported.
 */
export async function importCity(
  people: People,
  city: CityFile,
  keep: (accounts: readonly ImportedAccount[]) => Promise<void>,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const secrets = await hashed(people, [...city.accounts.values()], progress)
  await together(people, async within => {
    for (const unit of authoritiesFirst([...city.units.values()])) insist(await addUnit(within, unit))
    for (const { account, passwordHash } of secrets)
      insist(await proposeAccount(within, { ...formOf(account), passwordHash }))
    const names = await within.db.selectFrom('unit').select(['id', 'name']).execute()
    const nameOf = new Map(names.map(({ id, name }) => [id, name]))
    await keep(
      secrets.map(({ account: { login, post, unit }, oneTimePassword }) => ({
        login: normalLogin(login),
        post: post.trim(),
        unit: nameOf.get(unit ?? '') ?? '',
        oneTimePassword,
      })),
    )
  })
}

/** Before the transaction, because it takes long on purpose; a few at a time, as many as run side by side. */
async function hashed(
  people: People,
  accounts: readonly AccountRecord[],
  progress: (done: number, of: number) => void,
) {
  const AT_ONCE = 4
  const secrets: { account: AccountRecord; oneTimePassword: string; passwordHash: string }[] = []
  for (let from = 0; from < accounts.length; from += AT_ONCE) {
    const some = accounts.slice(from, from + AT_ONCE).map(async account => {
      const oneTimePassword = readablePassword(people.crypto)
      return { account, oneTimePassword, passwordHash: await hashPassword(oneTimePassword) }
    })
    secrets.push(...(await Promise.all(some)))
    if (secrets.length % 100 === 0) progress(secrets.length, accounts.length)
  }
  return secrets
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

/** The file was judged before; what is refused now was changed by somebody meanwhile. */
function insist(answer: { readonly kind: string; readonly faults?: readonly Fault[] }): void {
  if (answer.kind === 'refused') throw new Error(`changed meanwhile: ${answer.faults?.[0]?.text.en}`)
}

const idTaken = (id: string) =>
  text(
    `编号“${id}”已有单位。文件只添加单位，修改请在“单位与账号”中进行。`,
    `There is already a unit “${id}”. A file only adds: change units under “Units and accounts”.`,
  )
