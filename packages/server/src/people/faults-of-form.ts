import { type AnyAction, type AnyContext, type Facts, issueSentence, type Text, text } from '@zhengheng/policy'

/** What is wrong with one field, and how to put it right. */
export interface Fault {
  readonly field: string
  readonly text: Text
}

/** Every fault of a form at once, by the act’s own schema and rules; a rule is about the field it reads first. */
export function faultsOfForm(
  action: AnyAction,
  form: unknown,
  context: Omit<AnyContext, 'input' | 'facts'>,
  facts: Partial<Facts>,
): Fault[] {
  const read = action.input.safeParse(form)
  if (!read.success)
    return read.error.issues.map(issue => ({
      field: issue.path.map(String).join('.'),
      text: issueSentence(action.input, issue),
    }))
  const asked = { ...context, input: read.data, facts } as AnyContext
  return (action.inputRules ?? []).flatMap(judge => {
    const reason = judge(asked)
    if (!reason) return []
    const { zh, en } = reason.cure?.text ?? text('', '')
    const field = judge.reads.find(path => path.startsWith('input.'))?.slice('input.'.length) ?? ''
    return [{ field, text: text(`${reason.text.zh}，${zh}。`, `${reason.text.en}: ${en}.`) }]
  })
}
