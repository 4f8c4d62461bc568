import type { ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, actionNamed, type Fen, type FieldSpec, fieldsOf, text } from '@zhengheng/policy'

import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Citation, Citations } from '../../../ui/Citation.tsx'
import type { FormValue } from '../../../ui/form/ActionForm.tsx'
import { Field } from '../../../ui/form/Field.tsx'
import { UnderRulesOfToday } from '../../../ui/UnderRulesOfToday.tsx'
import { UnprintedSentences } from '../../../ui/UnprintedSentences.tsx'
import { type Consequence, consequenceOf } from './consequence.ts'
import { PaperPreview } from './PaperPreview.tsx'
import { SendForm, usePageForm } from './page-form.tsx'

const action = actionNamed('approval.decide')

/** A refusal names no amount and no conditions; an approval owes both opinions of article 13. */
const decisionFields = (result: string): FieldSpec[] =>
  fieldsOf(action.input)
    .filter(({ name }) => result !== 'refuse' || (name !== 'amount' && name !== 'conditions'))
    .map(({ hint, ...spec }) => ({ ...spec, optional: spec.optional && (spec.kind === 'rows' || result === 'refuse') }))

/** The decision, what it leads to, and the letter as it will read, all while typing. */
export function DecideForm({ detail, content }: { detail: ProjectDetail; content: ApplicationDraft }) {
  const say = useSay()
  const { project } = detail
  const opinion = project.approval.opinions.findLast(one => one.submission === project.approval.submissions.length)
  const { form, note } = usePageForm(action, detail, {
    result: opinion?.conclusion ?? '',
    amount: opinion?.suggestedAmount ?? null,
  })
  const { result, amount } = typedIn(form.value)

  const change = (next: FormValue) =>
    // A refusal approves no amount; turning back to approval starts from what was suggested.
    form.setValue(
      next.result === form.value.result
        ? next
        : { ...next, amount: next.result === 'refuse' ? 0 : (opinion?.suggestedAmount ?? null) },
    )
  return (
    <SendForm onSend={form.send}>
      {note}
      <p>
        <Citations rules={action.basis} />{' '}
        <button type="button" className="text-button" onClick={() => form.setValue(withUsualWords(form.value))}>
          {say(text('空白处填入常用意见', 'Fill what is empty with the usual words'))}
        </button>
      </p>
      <div className="form">
        {decisionFields(result).map(spec => (
          <Field
            key={spec.name}
            spec={spec}
            path={spec.name}
            value={form.value[spec.name]}
            onChange={next => change({ ...form.value, [spec.name]: next })}
            errors={form.errors}
          />
        ))}
      </div>
      <UnderRulesOfToday begunUnder={project.pack}>
        {pack => <ConsequenceLine consequence={consequenceOf(result, amount, project.approval.stage, pack)} />}
      </UnderRulesOfToday>
      {result !== '' && <PaperPreview detail={detail} action={action.name} input={form.value} content={content} />}
      {result !== '' && (
        <UnprintedSentences kind={result === 'refuse' ? 'refusalLetter' : 'approvalLetter'} begunUnder={project.pack} />
      )}
      <p className="final">
        {say(text('决定作出后不能撤销，请核对以上内容。', 'This is final. Check what stands above.'))}
      </p>
      <Button kind="primary" type="submit" busy={form.busy}>
        {result === 'refuse' ? say(text('决定不予批复', 'Refuse')) : say(text('决定批复', 'Approve'))}
      </Button>
    </SendForm>
  )
}

function ConsequenceLine({ consequence }: { consequence: Consequence | null }) {
  const say = useSay()
  return (
    <p className="consequence" role="status">
      {consequence && (
        <>
          <strong>{say(consequence.text)}</strong> {consequence.rule && <Citation rule={consequence.rule} />}
        </>
      )}
    </p>
  )
}

const typedIn = ({ result, amount }: FormValue) =>
  ({
    result: result === 'approve' || result === 'refuse' ? result : '',
    amount: typeof amount === 'number' ? (amount as Fen) : null,
  }) as const

/** Sentences approvers use again and again; they go into the letter, so they are Chinese. */
const approving = {
  sharingOpinion: '同意信息资源共享分析篇。请按目录编目、挂接和更新，并按需提供共享。',
  cipherOpinion: '同意密码应用方案。请同步规划、建设、运行密码保障系统，并按规定开展评估。',
  reason: '申报方案符合要求，同意批复。',
}
const refusing = { reason: '申报方案不符合要求，不予批复。' }

/** Fills only what is still empty. */
function withUsualWords(value: FormValue): FormValue {
  const words = value.result === 'refuse' ? refusing : approving
  const empty = Object.entries(words).filter(([key]) => String(value[key] ?? '').trim() === '')
  return { ...value, ...Object.fromEntries(empty) }
}
