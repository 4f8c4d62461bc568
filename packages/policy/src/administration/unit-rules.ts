import type { Context } from '../action.ts'
import type { Facts } from '../facts.ts'
import { text } from '../kernel/text.ts'
import { rule } from '../rulebook/rule.ts'
import { type Unit, unitOf } from './unit.ts'
import type { UnitForm } from './unit-form.ts'

type Asked<Input = unknown> = Omit<Context<Unit, Input>, 'facts'> & { readonly facts: Partial<Facts> }

export const nameFree = rule(
  'M-unique',
  ['input.name', 'state.id', 'facts.unitNamesake'],
  ({ state, input, facts: { unitNamesake } }: Asked<UnitForm>) =>
    unitNamesake && unitNamesake !== unitOf(state.id)
      ? {
          text: text('已有同名的单位', 'There is already a unit of this name'),
          fact: { what: text('单位名称', 'Name of the unit'), value: input.name },
          cure: { text: text('请核对名称', 'Check the name') },
        }
      : null,
)

/** No unit is its own authority. */
export const authorityOpen = rule(
  'M-unit',
  ['input.sectorAuthority', 'state.id', 'facts.units'],
  ({ state, input: { sectorAuthority }, facts: { units = [] } }: Asked<UnitForm>) => {
    if (sectorAuthority === null) return null
    const known = units.find(({ id }) => id === sectorAuthority)
    if (known && !known.closed && sectorAuthority !== unitOf(state.id)) return null
    return {
      text: text('行业主管部门应为另一个在用单位', 'The sector authority is another unit in use'),
      fact: { what: text('行业主管部门', 'Sector authority'), value: known?.name ?? sectorAuthority },
      cure: { text: text('请重新选择行业主管部门', 'Choose the sector authority again') },
    }
  },
)

export const nobodyLeft = rule('M-unit', ['facts.accountsInUse'], ({ facts: { accountsInUse = 0 } }: Asked) =>
  accountsInUse > 0
    ? {
        text: text('该单位还有账号未停用', 'Accounts of this unit are not disabled'),
        fact: { what: text('未停用的账号', 'Accounts not disabled'), value: String(accountsInUse) },
        cure: { text: text('请先停用这些账号', 'Disable them first') },
      }
    : null,
)

export const noPlanWaits = rule('M-unit', ['state.jointMember'], ({ state }: Asked) =>
  state.jointMember
    ? {
        text: text(
          '该单位是联席成员单位，年度计划需要其意见',
          'Plans need the opinion of this member of the joint mechanism',
        ),
        cure: {
          text: text('请先在编辑中取消联席成员', 'End its membership first, under Edit'),
          action: 'administration.changeUnit',
        },
      }
    : null,
)
