import { onUnit } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration, anyOf } from '../posts.ts'
import { filledIn, UnitForm, unitExample } from './unit-form.ts'
import { authorityOpen, nameFree } from './unit-rules.ts'

/** A unit begins to take part; the server itself adds those of a file. */
export const addUnit = onUnit({
  name: 'administration.addUnit',
  title: text('添加单位', 'Add a unit'),
  effect: text('可以为其添加账号', 'Accounts can be added for it'),
  basis: ['M-unique', 'M-unit'],
  by: anyOf(administration.system, administration.server),
  from: ['new'],
  to: ['open'],
  input: UnitForm,
  example: unitExample,
  needs: ['units', 'unitNamesake'],
  rules: [],
  inputRules: [nameFree, authorityOpen],
  aside: true,
  apply: (unit, { input }) => ({ ...filledIn(unit, input), status: 'open' }),
})
