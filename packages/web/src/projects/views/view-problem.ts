import { RequestProblem } from '@zhengheng/contract'
import { problemText } from '../../ui/act/act-problem.ts'

/** What is wrong with a view, in words: the field's own where it is about one. */
export function viewProblem(error: unknown, language: 'zh' | 'en'): string {
  const field = error instanceof RequestProblem ? error.body.fields?.[0] : undefined
  return field ? field.text[language] : problemText(error, language)
}
