import {
  actionNamed,
  CITY_PACK,
  dayInShanghai,
  kindOf,
  normalLogin,
  packNamed,
  type Text,
  text,
  theServer,
  UnitId,
  unitSubject,
} from '@zhengheng/policy'
import type { ToldHalf } from '../spine/shell.ts'
import type { AccountRecord, CityFile, RecordFault, UnitRecord } from './city-file.ts'
import { type Fault, faultsOfForm } from './faults-of-form.ts'
import { onServer, type ServerAnswer } from './on-server.ts'
import type { People } from './people.ts'
import { addingUnit } from './units.ts'

export interface ImportedAccount {
  readonly login: string
  readonly post: string
  readonly unit: string
  /** of its activation; the other half comes from who confirms */
  readonly firstHalf: string
}

interface KnownUnit {
  readonly id: string
  readonly name: string
  readonly closed: boolean
}

/** What is there already, as far as a file can clash with it. */
interface Present {
  readonly units: ReadonlyMap<string, KnownUnit>
  readonly logins: ReadonlySet<string>
}

/** Every fault of every record, in the order of the file. Changes nothing. */
export async function faultsOfCity(people: People, city: CityFile): Promise<RecordFault[]> {
  const present = await readPresent(people)
  const at = people.clock.now().toISOString()
  const now = { actor: theServer, at, today: dayInShanghai(at), pack: packNamed(CITY_PACK) }
  const places = (list: RecordFault['list']) => (fault: RecordFault) => fault.list === list
  const found = [...city.faults, ...faultsOfUnits(city, present, now), ...faultsOfAccounts(city, present, now)]
  return (['units', 'accounts'] as const).flatMap(list => found.filter(places(list)).sort((a, b) => a.index - b.index))
}

type Now = Pick<Parameters<typeof faultsOfForm>[2], 'actor' | 'at' | 'today' | 'pack'>

async function readPresent({ db }: People): Promise<Present> {
  const units = await db.selectFrom('unit').select(['id', 'name', 'closed']).execute()
  const accounts = await db.selectFrom('account').select('login').execute()
  return { units: new Map(units.map(unit => [unit.id, unit])), logins: new Set(accounts.map(row => row.login)) }
}

function faultsOfUnits({ units, unitIds }: CityFile, present: Present, now: Now): RecordFault[] {
  const { action } = addingUnit({ id: '', name: '', kind: 'partyGovOrgan' })
  const ids = new Set(present.units.keys())
  const owners = new Map([...present.units.values()].map(({ id, name }) => [name, id]))
  const known = knownUnits(unitIds, present)
  return [...units].flatMap(([index, { id, ...form }]) => {
    const name = form.name.trim()
    const faults: Fault[] = faultsOfForm(
      actionNamed(action),
      form,
      { ...now, state: kindOf('unit').begin(unitSubject(id)) },
      { units: known, unitNamesake: owners.get(name) ?? null },
    )
    if (!UnitId.safeParse(id).success) faults.unshift({ field: 'id', text: notAnId })
    if (ids.has(id)) faults.push({ field: 'id', text: idTaken(id) })
    ids.add(id)
    owners.set(name, id)
    return faults.map(fault => ({ list: 'units' as const, index, ...fault }))
  })
}

/** Those of the file too, whatever else is wrong with them. */
const knownUnits = (unitIds: CityFile['unitIds'], { units }: Present): readonly KnownUnit[] => [
  ...[...unitIds].filter(id => !units.has(id)).map(id => ({ id, name: id, closed: false })),
  ...units.values(),
]

function faultsOfAccounts({ unitIds, accounts }: CityFile, present: Present, now: Now): RecordFault[] {
  const action = actionNamed('administration.proposeAccount')
  const taken = new Set(present.logins)
  const units = knownUnits(unitIds, present)
  return [...accounts].flatMap(([index, account]) => {
    const login = normalLogin(account.login)
    const context = { ...now, state: kindOf('account').begin('') }
    const faults = faultsOfForm(action, formOf(account), context, {
      units,
      loginHolder: taken.has(login) ? login : null,
    })
    taken.add(login)
    return faults.map(({ field, text: cure }) => ({
      list: 'accounts' as const,
      index,
      field: field === 'postTitle' ? 'post' : field,
      text: cure,
    }))
  })
}

const formOf = ({ login, post, unit, roles }: AccountRecord) => ({ login, postTitle: post, unit: unit ?? null, roles })

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
  await onServer(people, async (does, within) => {
    for (const unit of authoritiesFirst([...city.units.values()])) insist(await does(addingUnit(unit)))
    const names = await within.db.selectFrom('unit').select(['id', 'name']).execute()
    const nameOf = new Map(names.map(({ id, name }) => [id, name]))
    const imported: ImportedAccount[] = []
    for (const account of city.accounts.values()) {
      const told = insist(
        await does({
          subject: { kind: 'account', id: people.ids.uuid() },
          action: 'administration.proposeAccount',
          input: formOf(account),
        }),
      )
      const { login, post, unit = '' } = account
      const whose = { login: normalLogin(login), post: post.trim(), unit: nameOf.get(unit) ?? '' }
      imported.push(...told.map(({ half }) => ({ ...whose, firstHalf: half })))
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

/** The file was judged before; what is refused now was changed by somebody meanwhile. */
function insist(answer: ServerAnswer): readonly ToldHalf[] {
  if (answer.kind === 'refused') throw new Error(`changed meanwhile: ${answer.reason.en}`)
  return answer.told
}

const notAnId = text(
  '单位编号由小写字母、数字和横线组成，以字母或数字开头，最多 59 位。',
  'The id of a unit has small letters, digits and hyphens, begins with a letter or digit, and is at most 59 long.',
)

const idTaken = (id: string): Text =>
  text(
    `编号“${id}”已有单位。文件只添加单位，修改请在“单位与账号”中进行。`,
    `There is already a unit “${id}”. A file only adds: change units under “Units and accounts”.`,
  )
