import { invalid } from '../http/problem.ts'
import { unstorable } from '../spine/read-input.ts'

/** Drafts are kept as typed, but for signs no database can keep. @throws naming the content */
export function refuseUnstorable(content: Readonly<Record<string, unknown>>): void {
  if (!unstorable(content)) return
  throw invalid([
    {
      path: 'content',
      code: 'unstorable',
      text: { zh: '内容含有无法保存的字符，请删除后重试', en: 'The text holds characters that cannot be stored' },
    },
  ])
}
