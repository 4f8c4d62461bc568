import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, reviewDesk, settledBy, technicalItems, text, unsettledItems } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { ActProblemNote } from '../../../ui/act/ActProblemNote.tsx'
import { useCheckedAct } from '../../../ui/act/useActForm.ts'
import { ActionForm } from '../../../ui/form/ActionForm.tsx'
import { UnprintedSentences } from '../../../ui/UnprintedSentences.tsx'
import { settlementsOf } from '../marks/correction-items.ts'
import { checklistOf, unmarked } from '../marks/marks.ts'
import type { ReviewWork } from '../marks/review-work.ts'
import { technicalDraftFrom } from '../marks/technical-draft.ts'
import { DraftEnd } from './DraftEnd.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { SendForm } from './page-form.tsx'
import { UnsettledItems } from './UnsettledItems.tsx'

interface TechnicalDraftFormProps {
  readonly detail: ProjectDetail
  readonly work: ReviewWork
  onWork(work: ReviewWork): void
  /** lets what is being saved arrive first, so that nothing is kept after the act that ends it */
  beforeSend(): Promise<unknown>
  onSent(): void
}

const action = actionNamed('approval.draftTechnicalOpinion')

/** The opinion as the marks say it, to be edited and handed to the approver, with the letter it would become. */
export function TechnicalDraftForm({ detail, work, onWork, beforeSend, onSent }: TechnicalDraftFormProps) {
  const say = useSay()
  const { project } = detail
  const subject = { kind: 'project', code: project.code } as const
  const checked = useCheckedAct(action, { subject, version: detail.version, part: reviewDesk.part?.(project) ?? '' })
  const settled = settlementsOf(work.settled)
  const value = work.opinion ?? technicalDraftFrom(work.marks)
  const left = unmarked(work.marks, technicalItems).length
  async function send() {
    const given = { ...value, checklist: checklistOf(work.marks), settled }
    if (await checked.send(given, { beforeSend })) onSent()
  }
  return (
    <SendForm onSend={send} className="opinion-form">
      <h3>{say(action.title)}</h3>
      <p className="quiet">{say(action.effect)}</p>
      <ActProblemNote key={checked.attempt} problem={checked.problem} subject={subject} />
      {left > 0 && (
        <p className="light light-near light-line">
          ▲ {say(text(`检查表还有 ${left} 项未检查`, `${left} items of the checklist are not checked`))}
        </p>
      )}
      <UnsettledItems
        items={unsettledItems(settledBy(project.approval.corrections, settled, { by: '', at: '' }))}
        cure={say(text('可在“补正答复”中逐项核实。', 'Check them under “Answers to the notice”.'))}
      />
      <ActionForm
        action={action}
        value={value}
        onChange={opinion => onWork({ ...work, opinion })}
        errors={checked.errors}
        without={['checklist', 'settled']}
      />
      <PaperPreview detail={detail} action={action.name} input={value} />
      <UnprintedSentences kind="technicalOpinion" begunUnder={project.pack} />
      <DraftEnd
        title={action.title}
        busy={checked.busy}
        {...(work.opinion && { onRewrite: () => onWork({ ...work, opinion: null }) })}
      />
    </SendForm>
  )
}
