import { z } from 'zod'
import { onAccount } from '../action.ts'
import { byWhom } from '../kernel/actor.ts'
import { sameValue } from '../kernel/same-value.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { rule } from '../rulebook/rule.ts'
import { heldRoles, ownUnit, postTitle } from './account-fields.ts'
import {
  type Asked,
  becomesNoAdministrator,
  dutiesApart,
  notAnAdministrator,
  nothingWaits,
  notOwnAccount,
  unitOpen,
} from './account-rules.ts'

const Input = z.strictObject({ postTitle: postTitle(), unit: ownUnit, roles: heldRoles() })

const somethingChanges = rule(
  'M-amends',
  ['state.postTitle', 'state.unit', 'state.roles', 'input'],
  ({ state: { postTitle: held, unit, roles }, input }: Asked<z.output<typeof Input>>) =>
    sameValue({ postTitle: held, unit, roles }, input)
      ? {
          text: text('没有改动，无需复核', 'Nothing was changed, so there is nothing to confirm'),
          cure: { text: text('请修改后再送复核', 'Change something first') },
        }
      : null,
)

/** Another post, unit or roles; those held now stay in force until it is confirmed. */
export const proposeChange = onAccount({
  name: 'administration.proposeChange',
  title: text('变更岗位', 'Change the post'),
  effect: text('复核通过后生效，此前一切照旧', 'It takes effect when confirmed; until then nothing changes'),
  basis: ['M-duties', 'M-unit', 'M-administrators', 'M-four-eyes'],
  by: administration.system,
  from: ['active', 'disabled'],
  input: Input,
  example: { postTitle: '审核人', unit: 'water', roles: ['owner.leader'] },
  needs: ['units'],
  rules: [notOwnAccount, nothingWaits, notAnAdministrator],
  inputRules: [unitOpen, becomesNoAdministrator, dutiesApart, somethingChanges],
  aside: true,
  starts: ({ postTitle: held, unit, roles }) => ({ postTitle: held, unit, roles }),
  apply: (account, { input, actor, at }) => ({
    ...account,
    proposal: { kind: 'change', ...input, by: byWhom(actor), at },
  }),
})
