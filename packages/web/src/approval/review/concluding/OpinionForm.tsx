import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, type ReviewItem, reviewChecklist, settledBy, text, unsettledItems } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { ActProblemNote } from '../../../ui/act/ActProblemNote.tsx'
import { useCheckedAct } from '../../../ui/act/useActForm.ts'
import { ActionForm, type FormValue } from '../../../ui/form/ActionForm.tsx'
import { settlementsOf } from '../marks/correction-items.ts'
import { checklistOf, unmarked } from '../marks/marks.ts'
import type { ReviewWork } from '../marks/review-work.ts'
import { conclusionFrom, opinionFrom } from './build-opinion.ts'
import { DraftEnd } from './DraftEnd.tsx'
import { SendForm } from './page-form.tsx'
import { UnsettledItems } from './UnsettledItems.tsx'

interface OpinionFormProps {
  readonly detail: ProjectDetail
  readonly work: ReviewWork
  onWork(work: ReviewWork): void
  /** lets what is being saved arrive first, so that nothing is kept after the act that ends it */
  beforeSend?(): Promise<unknown>
  onSent(): void
}

const action = actionNamed('approval.giveOpinion')

/** The opinion as the marks say it, to be edited and sent. */
export function OpinionForm({ detail, work, onWork, beforeSend, onSent }: OpinionFormProps) {
  const say = useSay()
  const subject = { kind: 'project', code: detail.project.code } as const
  const checked = useCheckedAct(action, { subject, version: detail.version })
  const { corrections } = detail.project.approval
  const round = corrections.at(-1)
  const answeredItems = round?.answeredAt ? round.items.length : 0
  const found = settlementsOf(work.settled)
  // As the opinion will leave them.
  const open = unsettledItems(settledBy(corrections, found, { by: '', at: '' }))
  const fromMarks: FormValue = {
    conclusion: conclusionFrom(work.marks),
    suggestedAmount: detail.project.approval.submissions.at(-1)?.amount ?? null,
    text: opinionFrom(work.marks, work.settled, answeredItems),
  }
  const value = work.opinion ?? fromMarks

  async function send() {
    const given = { ...value, checklist: checklistOf(work.marks), settled: found }
    const receipt = await checked.send(given, { beforeSend })
    if (receipt) onSent()
  }

  return (
    <SendForm onSend={send} className="opinion-form">
      <h3>{say(action.title)}</h3>
      <p className="quiet">{say(action.effect)}</p>
      <ActProblemNote key={checked.attempt} problem={checked.problem} subject={subject} />
      <UncheckedItems items={unmarked(work.marks)} />
      <UnsettledItems
        items={open}
        cure={say(
          text(
            '可在“对比”中逐项核实；不退回补正的，审批人会看到这些事项。',
            'Check them under “Changes”. Unless it is returned, the approver will see them.',
          ),
        )}
      />
      <ActionForm
        action={action}
        value={value}
        onChange={opinion => onWork({ ...work, opinion })}
        errors={checked.errors}
        without={['checklist', 'settled']}
      />
      <DraftEnd
        title={action.title}
        busy={checked.busy}
        {...(work.opinion && { onRewrite: () => onWork({ ...work, opinion: null }) })}
      />
    </SendForm>
  )
}

/** Before one concludes: which items of the checklist nobody has looked at. */
function UncheckedItems({ items }: { items: readonly ReviewItem[] }) {
  const say = useSay()
  if (items.length === 0) return null
  return (
    <section className="unsettled" aria-label={say(text('未检查的事项', 'Items not checked'))}>
      <p>
        <strong className="light light-near light-line">
          ▲ {say(text(`还有 ${items.length} 项未检查`, `${items.length} items are not checked`))}
        </strong>{' '}
        <span className="quiet">
          {say(text('意见中会写明，审批人会看到。', 'The opinion says so, and the approver will see it.'))}
        </span>
      </p>
      <p className="quiet">
        {say(
          text(
            items.map(item => reviewChecklist[item].text.zh).join('；'),
            items.map(item => reviewChecklist[item].text.en).join('; '),
          ),
        )}
      </p>
    </section>
  )
}
