import { onUnit } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { filledIn, UnitForm, unitExample } from './unit-form.ts'
import { authorityOpen, nameFree } from './unit-rules.ts'

/** Projects begun keep the pack they began under; the new one judges what begins from now on. */
export const changeUnit = onUnit({
  name: 'administration.changeUnit',
  title: text('修改单位', 'Change the unit'),
  effect: text('即时生效；已开始的项目仍用原规则', 'At once; projects begun keep the rules they began under'),
  basis: ['M-unique', 'M-unit'],
  by: administration.system,
  from: ['open', 'closed'],
  input: UnitForm,
  example: unitExample,
  needs: ['units', 'unitNamesake'],
  rules: [],
  inputRules: [nameFree, authorityOpen],
  aside: true,
  starts: ({ name, kind, pack, sectorAuthority, itOffice, jointMember }) => ({
    name,
    kind,
    pack,
    sectorAuthority,
    itOffice: itOffice ?? '',
    jointMember,
  }),
  apply: (unit, { input }) => filledIn(unit, input),
})
