import { z } from 'zod'
import { unitKindNames } from '../kernel/actor.ts'
import { choice, line, optionalProse } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { cityPacks } from '../rulebook/packs.ts'
import { UnitId } from './account-fields.ts'
import type { Unit } from './unit.ts'

const MOST = 60
const packNames = cityPacks.map(({ name }) => name) as [string, ...string[]]

/** Everything the administrator says of a unit, but whether it still takes part. */
export const UnitForm = z.strictObject({
  name: line('单位名称', 'Name of the unit', { max: MOST }),
  kind: choice('单位性质', 'Kind', unitKindNames),
  pack: z
    .enum(packNames)
    .nullable()
    .default(null)
    .meta({ label: text('适用规则', 'Judged by'), widget: 'choice' }),
  sectorAuthority: UnitId.nullable()
    .default(null)
    .meta({ label: text('行业主管部门', 'Sector authority'), widget: 'hidden' }),
  itOffice: optionalProse('信息化内设机构', 'Office in charge of IT', { max: MOST }),
  jointMember: z
    .boolean()
    .default(false)
    .meta({
      label: text('联席成员单位', 'Member of the joint mechanism'),
      hint: text('年度计划征求其意见', 'Its opinion is asked on plans'),
      widget: 'check',
    }),
})
export type UnitForm = z.output<typeof UnitForm>

export const unitExample: UnitForm = {
  name: '市水务局',
  kind: 'partyGovOrgan',
  pack: null,
  sectorAuthority: null,
  itOffice: '信息中心',
  jointMember: false,
}

export const filledIn = (unit: Unit, { itOffice, ...form }: UnitForm): Unit => ({
  ...unit,
  ...form,
  itOffice: itOffice || null,
})
