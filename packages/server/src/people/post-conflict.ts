import { type Role, roleNames, type Text } from '@zhengheng/policy'

const isAdmin = (role: Role): boolean => role.startsWith('admin.')

/**
 * 三员分立: each of the three administrators is a person with no other post. Combinations of business posts are
 * allowed for an account; whether one person may act twice on the same case is judged case by case.
 */
export function postConflict(roles: readonly Role[]): Text | undefined {
  const admin = roles.find(isAdmin)
  const other = admin && roles.find(role => role !== admin)
  if (!admin || !other) return undefined
  const [first, second] = [roleNames[admin], roleNames[other]]
  return {
    zh: `“${first.zh}”不能兼任“${second.zh}”：三员必须分立，且不参与业务。请只保留一个岗位。`,
    en: `“${first.en}” cannot also be “${second.en}”: the three administrators are separate persons and take no part in business. Keep one post.`,
  }
}
