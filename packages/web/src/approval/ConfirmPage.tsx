import type { ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, actionNamed, type Text, text } from '@zhengheng/policy'
import { useId, useMemo } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { WhyNot } from '../ui/act/WhyNot.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Citation } from '../ui/Citation.tsx'
import { ActionForm } from '../ui/form/ActionForm.tsx'
import { NextStep } from '../ui/NextStep.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import { CaseHead } from './review/case/CaseHead.tsx'
import { Notices } from './review/case/Notices.tsx'
import { SubmissionFrame } from './review/case/SubmissionFrame.tsx'
import { SummaryCard } from './review/case/SummaryCard.tsx'
import { CompareView } from './review/compare/CompareView.tsx'
import { compareContent } from './review/compare/compare-content.ts'
import { SendForm, usePageForm } from './review/concluding/page-form.tsx'
import './review/review.css'

const action = actionNamed('approval.confirmApplication')

/** The unit’s leader reads one page, sees what changed, and answers for it or gives it back. */
export const ConfirmPage = () => (
  <ProjectFrame>
    {detail => (
      <div className="case-page">
        <CaseHead project={detail.project} />
        <SubmissionFrame project={detail.project}>
          {(content, before) => <Confirm detail={detail} content={content} before={before} />}
        </SubmissionFrame>
      </div>
    )}
  </ProjectFrame>
)

/** Where a confirmed or declined application has gone. */
const leftUnit: Readonly<Record<string, Text>> = {
  'application.submitted': text('已报送市数据局，等待受理。', 'Sent to the bureau, to be accepted.'),
  'application.inReview': text('已报送市数据局，正在审查。', 'Sent to the bureau, in review.'),
  'application.drafting': text('已退回经办人修改。', 'Given back to the clerk.'),
  'application.returned': text('已退回经办人继续补正。', 'Given back to the clerk for correction.'),
}

interface ConfirmProps {
  readonly detail: ProjectDetail
  readonly content: ApplicationDraft
  readonly before: ApplicationDraft | null
}

function Confirm({ detail, content, before }: ConfirmProps) {
  const say = useSay()
  const { project } = detail
  const submission = project.approval.submissions.at(-1)
  const changes = useMemo(() => (before ? compareContent(before, content) : null), [before, content])
  const offer = detail.offers.find(one => one.action === action.name)
  const waiting = project.status === 'application.atUnitLeader'
  return (
    <>
      <NextStep
        why={
          <>
            {submission &&
              say(
                text(`第 ${submission.no} 次提交，${submission.by}`, `Submission ${submission.no}, ${submission.by}`),
              )}{' '}
            <Citation rule="W-11.3" />
          </>
        }
      >
        {waiting
          ? say(
              text(
                '下一步：请审阅摘要，确认后报市数据局。',
                'Next: read the summary; once confirmed it goes to the bureau.',
              ),
            )
          : say(leftUnit[project.status] ?? text('本次申报不在单位审核环节。', 'It is not with the unit’s leader.'))}
      </NextStep>
      <div className="columns">
        <div>
          {changes && (
            <Card
              title={say(text(`与上次提交相比 ${changes.length} 处改动`, `Changes since last time: ${changes.length}`))}
            >
              <CompareView changes={changes} />
            </Card>
          )}
          {project.approval.corrections.at(-1)?.answeredAt && (
            <Card title={say(text('补正答复', 'Answers to the notice'))}>
              <div className="history">
                <Notices corrections={project.approval.corrections.slice(-1)} />
              </div>
            </Card>
          )}
          <SummaryCard project={project} content={content} />
        </div>
        {waiting && offer && (
          <Card title={say(action.title)}>
            {offer.decision.allowed ? (
              <ConfirmForm detail={detail} />
            ) : (
              <WhyNot offer={offer} subject={{ kind: 'project', code: project.code }} />
            )}
          </Card>
        )}
      </div>
    </>
  )
}

function ConfirmForm({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const { form, note } = usePageForm(action, detail)
  const subject = { kind: 'project', code: detail.project.code } as const
  const decline = detail.offers.find(one => one.action === 'approval.declineConfirmation')
  const confirm = useId()
  return (
    <>
      <SendForm id={confirm} onSend={form.send}>
        <p className="quiet">
          {say(text('确认后送达市数据局，不能撤销。', 'It then goes to the bureau and is final.'))}
        </p>
        {note}
        <ActionForm action={action} value={form.value} onChange={form.setValue} errors={form.errors} />
      </SendForm>
      {/* Giving it back is a form of its own, and browsers do not send a form that stands in another. */}
      <div className="form-end thumb-end">
        <Button kind="primary" type="submit" form={confirm} busy={form.busy}>
          {say(action.title)}
        </Button>
        {decline && <ActionButton offer={decline} subject={subject} version={detail.version} />}
      </div>
    </>
  )
}
