import {
  cityPacks,
  isReadableName,
  type Text,
  text,
  type UnitKind,
  unitKinds,
  unreadableSentence,
} from '@zhengheng/policy'
import type { Fault, KnownUnit } from './account-rules.ts'

/** Everything the administrator says of a unit, but whether it still takes part. */
export interface UnitForm {
  readonly name: string
  readonly kind: string
  /** rule pack that judges its projects; absent for the city's */
  readonly pack?: string | undefined
  /** id of the sector authority, for schools and medical bodies (article 9) */
  readonly sectorAuthority?: string | undefined
  readonly itOffice?: string | undefined
  /** a member of the joint mechanism, whose opinion every plan needs */
  readonly jointMember?: boolean | undefined
}

const MOST = 60

/** Every fault at once. `authority` is the unit named as sector authority, if there is such a one. */
export function unitFaults(unit: UnitForm, authority: KnownUnit | undefined): Fault[] {
  const faults: Fault[] = []
  const add = (field: string, found: Text | undefined) => found && faults.push({ field, text: found })
  add('name', nameFault(unit.name))
  if (!unitKinds.includes(unit.kind as UnitKind))
    add('kind', text(`没有“${unit.kind}”这种单位性质。`, `There is no kind of unit “${unit.kind}”; choose one listed.`))
  add('pack', packFault(unit.pack))
  if (unit.sectorAuthority !== undefined && (!authority || authority.closed))
    add(
      'sectorAuthority',
      text(
        `没有编号为“${unit.sectorAuthority}”的在用单位，请选择行业主管部门。`,
        `There is no open unit “${unit.sectorAuthority}”: choose the sector authority.`,
      ),
    )
  if (!isReadableName(unit.itOffice ?? '')) add('itOffice', unreadableSentence(text('内设机构', 'Office')))
  if ((unit.itOffice?.trim().length ?? 0) > MOST)
    add('itOffice', text(`内设机构名称最多 ${MOST} 个字。`, `The name of the office has at most ${MOST} characters.`))
  return faults
}

function nameFault(name: string): Text | undefined {
  if (name.trim() === '') return text('请填写单位名称。', 'Give the name of the unit.')
  if (name.trim().length > MOST)
    return text(`单位名称最多 ${MOST} 个字。`, `The name of a unit has at most ${MOST} characters.`)
  if (!isReadableName(name)) return unreadableSentence(text('单位名称', 'Name of the unit'))
  return undefined
}

function packFault(pack: string | undefined): Text | undefined {
  if (pack === undefined || cityPacks.some(({ name }) => name === pack)) return undefined
  const known = cityPacks.map(({ name }) => name).join('、')
  return text(`没有规则包“${pack}”；可用：${known}。`, `There is no rule pack “${pack}”; known: ${known}.`)
}

export const nameTaken = (name: string): Text =>
  text(`已有名为“${name}”的单位，请核对。`, `There is already a unit “${name}”: check the name.`)

const UNIT_ID = /^[a-z0-9][a-z0-9-]{0,58}$/

export const unitIdFault = (id: string): Text | undefined =>
  UNIT_ID.test(id)
    ? undefined
    : text(
        '单位编号由小写字母、数字和横线组成，以字母或数字开头，最多 59 位。',
        'The id of a unit has small letters, digits and hyphens, begins with a letter or digit, and is at most 59 long.',
      )
