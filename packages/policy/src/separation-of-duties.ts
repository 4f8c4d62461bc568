import type { Context } from './action.ts'
import type { FactName } from './facts.ts'
import { type Role, roleNames, roles } from './kernel/actor.ts'
import { type Text, text } from './kernel/text.ts'
import type { Project } from './project.ts'
import { type Found, type Rule, rule } from './rulebook/rule.ts'

interface DutyPair {
  readonly posts: readonly [Role, Role]
  /** what one of them does to what the other did */
  readonly why: Text
}

const apart = (why: Text, ones: readonly Role[], others: readonly Role[]): DutyPair[] =>
  ones.flatMap(one => others.filter(other => other !== one).map(other => ({ posts: [one, other] as const, why })))

const applicant: readonly Role[] = ['owner.clerk', 'owner.leader']

/**
 * Posts that never meet in one account, because one of them checks what the other did (不相容岗位). The regulation says
 * nothing of accounts: this is a management rule, as are the rules below that judge the same case by case.
 */
export const incompatibleDuties: readonly DutyPair[] = [
  ...apart(
    text('三员必须分立，且不参与业务', 'the three administrators are separate persons and take no part in business'),
    ['admin.system', 'admin.security', 'admin.audit'],
    roles,
  ),
  ...apart(
    text('经办人填报和提交的内容由审核人确认', 'the leader confirms what the clerk wrote and submitted'),
    ['owner.clerk'],
    ['owner.leader'],
  ),
  ...apart(
    text('申报人不能受理、审查或审批自己的申报', 'who applies neither accepts, reviews nor decides the application'),
    applicant,
    ['bureau.planner', 'bureau.acceptor', 'bureau.reviewer', 'bureau.approver', 'cityGovernment.approver'],
  ),
  ...apart(
    text('审核与审批由不同人员办理', 'review and decision are made by different people'),
    ['bureau.reviewer'],
    ['bureau.approver'],
  ),
  ...apart(
    text(
      '市人民政府审批的是市数据局编制、审核或决定的事项',
      'the city government answers what the bureau planned, reviewed or decided',
    ),
    ['bureau.planner', 'bureau.reviewer', 'bureau.approver'],
    ['cityGovernment.approver'],
  ),
]

/** Why these posts cannot be held by one account, naming the two that exclude each other; null when they can. */
export function dutyConflict(held: readonly string[]): Found | null {
  const found = incompatibleDuties.find(({ posts }) => posts.every(post => held.includes(post)))
  if (!found) return null
  const [one, other] = [roleNames[found.posts[0]], roleNames[found.posts[1]]]
  return {
    text: text(
      `“${one.zh}”不能兼任“${other.zh}”：${found.why.zh}`,
      `“${one.en}” cannot also be “${other.en}”: ${found.why.en}`,
    ),
    cure: {
      text: text(
        '请只保留其中一个岗位，另一个由他人的账号担任',
        'Keep one of them; somebody else’s account holds the other',
      ),
    },
  }
}

interface SecondHand {
  /** acts that the act at hand checks; who did the newest of them does not check it */
  readonly after: readonly string[]
  readonly text: Text
  /** how the one who acted first is called */
  readonly first: Text
  /** who may do it instead */
  readonly cure: Text
}

/**
 * Two pairs of eyes on one project: the newest of the earlier acts counts, so that after a return whoever submitted
 * last is the one who may not confirm.
 */
export const bySomebodyElse = ({
  after,
  text: said,
  first,
  cure,
}: SecondHand): Rule<Context<Project, unknown, FactName>> =>
  rule('M-four-eyes', ['state.people', 'actor.account'], ({ state, actor }: Context<Project, unknown, FactName>) => {
    const newest = state.people.findLast(person => after.includes(person.action))
    return newest?.account === actor.account
      ? { text: said, fact: { what: first, value: `${newest.unit}${newest.post}` }, cure: { text: cure } }
      : null
  })
