import { z } from 'zod'
import { isUnreadable, meta, unreadableSentence } from './fields.ts'
import { type Text, text } from './text.ts'

/** A sentence for one thing Zod found: names the field as people see it and what to do. */
export function issueSentence(schema: z.ZodType, issue: z.core.$ZodIssue): Text {
  const where = labelAt(schema, issue.path)
  if (isUnreadable(issue)) return unreadableSentence(where)
  if (issue.code === 'too_big') return text(`“${where.zh}”过长或过大`, `“${where.en}” is too long or too large`)
  if (issue.code === 'unrecognized_keys') return text(`“${where.zh}”含有未知内容`, `“${where.en}” has unknown parts`)
  if (issue.code === 'invalid_format') return text(`“${where.zh}”格式不对`, `“${where.en}” has a wrong form`)
  return text(`请填写“${where.zh}”`, `Fill in “${where.en}”`)
}

/** The label people see for a path: 估算表第 3 行 金额. */
function labelAt(schema: z.ZodType, path: readonly PropertyKey[]): Text {
  let current: z.ZodType | undefined = schema
  let zh = ''
  let en = ''
  for (const key of path) {
    if (typeof key === 'number') {
      zh += `第 ${key + 1} 行`
      en += ` row ${key + 1} `
      current = current instanceof z.ZodArray ? (current.element as z.ZodType) : undefined
    } else {
      current = current instanceof z.ZodObject ? (current.shape[key as string] as z.ZodType | undefined) : undefined
      const label = current && meta(current)?.label
      zh += label?.zh ?? ''
      en += label?.en ?? ''
    }
  }
  return { zh: zh || '本节内容', en: en.trim() || 'this section' }
}
