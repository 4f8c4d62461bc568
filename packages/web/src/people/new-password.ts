import { type Text, text } from '@zhengheng/policy'

const LEAST = 12

export const newPasswordLabel = text(`新口令（至少 ${LEAST} 位）`, `New password (at least ${LEAST})`)
export const againLabel = text('再输一次新口令', 'New password again')

/** What is wrong with a new password as far as the page can tell; the server knows the rest. */
export function newPasswordFault(next: string, again: string): Text | undefined {
  if (next.length < LEAST) return text(`新口令至少 ${LEAST} 位`, `The new password has at least ${LEAST} characters`)
  if (next !== again) return text('两次输入的新口令不一致，请重新输入', 'The new passwords differ: type them again')
  return undefined
}
