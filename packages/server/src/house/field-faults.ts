import type { ProblemBody } from '@zhengheng/contract'
import type { z } from 'zod'

export type FieldFault = NonNullable<ProblemBody['fields']>[number]

/** What Zod found in the address or body of a request, by path; forms of actions are worded by their own labels. */
export const fieldFaults = (part: string, error: z.ZodError): FieldFault[] =>
  error.issues.flatMap(issue => {
    const at = (path: readonly PropertyKey[]) => [part, ...path].map(String).join('.')
    if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownField(at([...issue.path, key])))
    const path = at(issue.path)
    return [
      {
        path,
        code: issue.code,
        text: { zh: `“${path}”的值不能用，请检查后重试`, en: `“${path}” cannot be used; check it and try again` },
      },
    ]
  })

const unknownField = (path: string): FieldFault => ({
  path,
  code: 'unrecognized_keys',
  text: { zh: `不认识“${path}”，请去掉`, en: `“${path}” is not known here; leave it out` },
})
