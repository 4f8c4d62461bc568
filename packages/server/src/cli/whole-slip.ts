import { dayInShanghai } from '@zhengheng/policy'
import type { WholeActivation } from '../people/administrator-password.ts'

const CUT = '- '.repeat(36).trimEnd()

/** One person's activation as the server prints it, to be cut off and handed to that person alone. */
export const wholeSlip = ({ login, firstHalf, secondHalf, endsAt }: WholeActivation, post = ''): readonly string[] => [
  CUT,
  `登录名 / Login               ${login}${post && `    ${post}`}`,
  `激活码（上）/ First half      ${firstHalf}`,
  `激活码（下）/ Second half     ${secondHalf}`,
  `有效期至 / Until             ${dayInShanghai(endsAt)}`,
  '本人在登录页点“激活账号”，自己设定口令；只能用一次。打开时如已被使用，请立即告知其他管理员。',
  'Open “Activate account” on the sign-in page and choose your own password; it works once. If it was used already, tell another administrator.',
]
