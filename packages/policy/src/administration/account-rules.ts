import type { Context } from '../action.ts'
import type { Facts } from '../facts.ts'
import { text } from '../kernel/text.ts'
import type { Found, Rule } from '../rulebook/rule.ts'
import { rule } from '../rulebook/rule.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import { dutyConflict } from '../separation-of-duties.ts'
import { type Account, isAdministration, proposalNames } from './account.ts'

export type Asked<Input = unknown> = Omit<Context<Account, Input>, 'facts'> & { readonly facts: Partial<Facts> }
type Judge = (account: Account, asked: Asked) => Found | null

/** Every account the act is about: its own, and those confirmed with it. */
const all = ({ state, facts }: Asked): readonly Account[] => [state, ...(facts.accounts ?? [])]

/** A rule about each account of the act: what stands in the way of one stands in the way of all. */
export const ofEach = (id: RuleId, reads: readonly string[], judge: Judge): Rule<Asked> =>
  rule(id, reads, asked => {
    for (const account of all(asked)) {
      const found = judge(account, asked)
      if (found) return { fact: { what: text('账号', 'Account'), value: account.login }, ...found }
    }
    return null
  })

export const notOwnAccount = ofEach('M-four-eyes', ['state.id', 'actor.account'], ({ id }, { actor }) =>
  id === actor.account
    ? {
        text: text('不能办理本人的账号', 'Nobody deals with their own account'),
        cure: { text: text('请由另一名管理员办理', 'Ask another administrator') },
      }
    : null,
)

export const notOwnProposal = ofEach(
  'M-four-eyes',
  ['state.proposal.by', 'actor.account'],
  ({ proposal }, { actor }) =>
    proposal?.by === actor.account
      ? {
          text: text('提出人不能复核自己提出的事项', 'Nobody confirms what they proposed'),
          cure: { text: text('请由另一名管理员复核', 'Ask another administrator') },
        }
      : null,
)

export const somethingWaits = ofEach('M-state', ['state.proposal'], ({ proposal }) =>
  proposal
    ? null
    : {
        text: text('没有待复核的事项', 'Nothing waits here'),
        cure: { text: text('可能已由他人办理，请刷新后查看', 'Somebody may have dealt with it: reload to see') },
      },
)

export const nothingWaits = ofEach('M-proposal', ['state.proposal'], ({ proposal }) =>
  proposal
    ? {
        text: text('该账号已有待复核的事项', 'Something waits for this account already'),
        fact: { what: text('待复核', 'To confirm'), value: proposalNames[proposal.kind].zh },
        cure: {
          text: text('请安全管理员复核，或撤回', 'Have the security administrator answer it, or withdraw it'),
          action: 'administration.withdrawProposal',
        },
      }
    : null,
)

/** Posts typed now. */
export const dutiesApart = rule(
  'M-duties',
  ['input.roles'],
  ({ input }: Asked<{ readonly roles: readonly string[] }>) => dutyConflict(input.roles),
)

/** Posts an account is to act with again, whatever the rules said when it got them. */
export const dutiesStillApart = ofEach('M-duties', ['state.roles', 'state.proposal'], ({ roles, proposal }) =>
  proposal?.kind === 'password' ? null : dutyConflict(proposal?.roles ?? roles),
)

const unitClosed = (unit: string | null, { facts }: Pick<Asked, 'facts'>): Found | null => {
  if (unit === null) return null
  const known = facts.units?.find(({ id }) => id === unit)
  if (known && !known.closed) return null
  return {
    text: known ? text('该单位已停用', 'This unit is closed') : text('没有这个单位', 'There is no such unit'),
    fact: { what: text('单位', 'Unit'), value: known?.name ?? unit },
    cure: { text: text('请选择在用的单位，或先启用它', 'Choose another unit, or open it first') },
  }
}

/** The unit typed now takes part. */
export const unitOpen = rule(
  'M-unit',
  ['input.unit', 'facts.units'],
  ({ input, facts }: Asked<{ readonly unit: string | null }>) => unitClosed(input.unit, { facts }),
)

/** The unit an account is to act for takes part still. */
export const unitStillOpen = ofEach(
  'M-unit',
  ['state.unit', 'state.proposal', 'facts.units'],
  ({ unit, proposal }, { facts }) =>
    proposal?.kind === 'password' ? null : unitClosed(proposal?.kind === 'change' ? proposal.unit : unit, { facts }),
)

type Posted = Asked<{ readonly unit: string | null; readonly roles: readonly string[] }>

/** Everybody but those who keep the platform belongs to a unit. */
export const unitNamed = rule('M-unit', ['input.unit', 'input.roles'], ({ input: { unit, roles } }: Posted) =>
  unit === null && !roles.some(isAdministration)
    ? {
        text: text('账号应属于一个单位', 'An account belongs to a unit'),
        cure: { text: text('请选择账号所属单位', 'Choose the unit the account belongs to') },
      }
    : null,
)

/** Added by an administrator or from a file: those who keep the platform stand outside all units. */
export const outsideUnits = rule('M-unit', ['input.unit', 'input.roles'], ({ input: { unit, roles } }: Posted) =>
  unit !== null && roles.some(isAdministration)
    ? {
        text: text('三员不属于任何单位', 'Administrators belong to no unit'),
        cure: { text: text('请不要选择单位', 'Leave the unit out') },
      }
    : null,
)

export const loginFree = rule(
  'M-unique',
  ['input.login', 'facts.loginHolder'],
  ({ input, facts }: Asked<{ readonly login: string }>) =>
    facts.loginHolder
      ? {
          text: text('该登录名已被使用', 'This login name is already used'),
          fact: { what: text('登录名', 'Login name'), value: input.login },
          cure: { text: text('请换一个', 'Choose another') },
        }
      : null,
)

/** An administrator without whom nobody of that kind could act. */
export const oneOfItsKindStays = ofEach(
  'M-administrators',
  ['state.roles', 'facts.administrators'],
  ({ id, roles }, { facts: { administrators = [] } }) => {
    const kind = roles.find(isAdministration)
    const others = administrators.filter(other => other.account !== id && other.roles.some(role => role === kind))
    return kind === undefined || others.length > 0
      ? null
      : {
          text: text(
            '这是唯一在用的该类管理员，停用后无人能履行其职责',
            'This is the only such administrator left; nobody could do that duty',
          ),
          cure: { text: text('请先增设一名', 'Add another first') },
        }
  },
)

export const notAnAdministrator = ofEach('M-administrators', ['state.roles'], ({ roles }) =>
  roles.some(isAdministration)
    ? {
        text: text('管理员账号的岗位不能变更', 'The post of an administrator does not change'),
        cure: { text: text('请另建账号，再停用这个账号', 'Add another account and disable this one') },
      }
    : null,
)

export const becomesNoAdministrator = rule(
  'M-administrators',
  ['input.roles'],
  ({ input }: Asked<{ readonly roles: readonly string[] }>) =>
    input.roles.some(isAdministration)
      ? {
          text: text('业务账号不能改为管理员', 'A business account does not become an administrator'),
          cure: { text: text('请为管理员另建账号', 'Add an account for that') },
        }
      : null,
)

export const hasRoles = ofEach('M-complete', ['state.roles'], ({ roles }) =>
  roles.length > 0
    ? null
    : {
        text: text('该账号没有获准的岗位角色', 'This account has no confirmed role'),
        cure: { text: text('请先变更岗位', 'Change its post first'), action: 'administration.proposeChange' },
      },
)
