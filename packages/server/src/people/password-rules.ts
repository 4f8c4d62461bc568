import type { Text } from '@zhengheng/policy'

const LEAST = 12
const MOST = 128

/** Length first; for administrators also mixed characters, as the level-three protection baseline asks. */
export function passwordFault(
  password: string,
  { login, roles }: { readonly login: string; readonly roles: readonly string[] },
): Text | undefined {
  const length = [...password].length
  if (length < LEAST || length > MOST)
    return { zh: `口令须为 ${LEAST} 至 ${MOST} 个字符。`, en: `A password has ${LEAST} to ${MOST} characters.` }
  const lower = password.normalize('NFKC').toLowerCase()
  if (lower.includes(login) || lower.includes('zhengheng'))
    return {
      zh: '口令不能包含登录名或系统名称。',
      en: 'A password must not contain the login name or the name of this system.',
    }
  if (new Set(lower).size < 6)
    return {
      zh: '口令中不同的字符太少，请至少使用 6 个不同的字符。',
      en: 'Too few different characters: use at least 6.',
    }
  if (roles.some(role => role.startsWith('admin.')) && kindsIn(password) < 3)
    return {
      zh: '管理员口令须包含大写字母、小写字母、数字、其他字符中的至少三类。',
      en: 'An administrator’s password has at least three of: capitals, small letters, digits, other characters.',
    }
  return undefined
}

function kindsIn(password: string): number {
  return [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/].filter(kind => kind.test(password)).length
}
