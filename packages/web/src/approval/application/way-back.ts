import { type Text, text } from '@zhengheng/policy'

/** Where a section was opened from, and so where one goes when done with it. */
export interface WayBack {
  readonly href: string
  readonly crumb: Text
  readonly save: Text
}

const ways = {
  check: {
    page: 'check',
    crumb: text('返回核对', 'Back to the check'),
    save: text('保存并返回核对', 'Save and return to the check'),
  },
  correction: {
    page: 'correction',
    crumb: text('返回补正清单', 'Back to the corrections'),
    save: text('保存并返回补正清单', 'Save and return to the corrections'),
  },
} as const

/** Undefined for the task list, from which one goes on to the next section. */
export function wayBack(code: string, back: string | undefined): WayBack | undefined {
  if (back !== 'check' && back !== 'correction') return undefined
  const { page, crumb, save } = ways[back]
  return { href: `/p/${code}/${page}`, crumb, save }
}
