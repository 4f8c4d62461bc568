import type { ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, paperOf, text, unsettledItems } from '@zhengheng/policy'
import { NextStepBar } from '../next-step/NextStepBar.tsx'
import { useSay } from '../reader/i18n.tsx'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { WhyNot } from '../ui/act/WhyNot.tsx'
import { Card } from '../ui/Card.tsx'
import { NextStep } from '../ui/NextStep.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import { DecisionCard } from './review/case/DecisionCard.tsx'
import { IssuedPapers } from './review/case/IssuedPapers.tsx'
import { Notices } from './review/case/Notices.tsx'
import { OpinionView } from './review/case/OpinionView.tsx'
import { RouteCard } from './review/case/RouteCard.tsx'
import { SubmissionFrame } from './review/case/SubmissionFrame.tsx'
import { SummaryCard } from './review/case/SummaryCard.tsx'
import { DecideForm } from './review/concluding/DecideForm.tsx'
import { PaperPreview } from './review/concluding/PaperPreview.tsx'
import { UnsettledItems } from './review/concluding/UnsettledItems.tsx'
import { DeskHead } from './review/desk/DeskHead.tsx'
import { useInboxWalk } from './review/desk/useInboxWalk.ts'
import './review/review.css'

/** The approver: what the reviewer found, what is asked for, the decision, and the letter that follows. */
export const DecidePage = () => <ProjectFrame>{detail => <DecideOf detail={detail} />}</ProjectFrame>

function DecideOf({ detail }: { detail: ProjectDetail }) {
  const { project } = detail
  const walk = useInboxWalk(project.code)
  return (
    <div className="case-page">
      <DeskHead detail={detail} walk={walk} />
      <SubmissionFrame project={project}>{content => <Decide detail={detail} content={content} />}</SubmissionFrame>
    </div>
  )
}

function Decide({ detail, content }: { detail: ProjectDetail; content: ApplicationDraft }) {
  const say = useSay()
  const { project } = detail
  const { approval } = project
  const opinions = approval.opinions.filter(one => one.submission === approval.submissions.length)
  const offer = detail.offers.find(one => one.action === 'approval.decide')
  const issues = detail.offers.some(one => one.action === 'approval.issueLetter' && one.decision.allowed)
  const subject = { kind: 'project', code: project.code } as const
  return (
    <>
      <NextOfDecision detail={detail} />
      <div className="columns columns-even">
        <div>
          <Card title={say(text('审核意见', 'Reviewer’s opinion'))}>
            {opinions.length === 0 && (
              <p className="quiet">{say(text('本次提交还没有审核意见。', 'No opinion on this submission yet.'))}</p>
            )}
            {[...opinions].reverse().map(opinion => (
              <OpinionView key={`${opinion.account}${opinion.at}`} opinion={opinion} />
            ))}
          </Card>
          {approval.corrections.length > 0 && (
            <Card title={say(text('补正情况', 'Corrections'))}>
              <div className="history">
                <Notices corrections={approval.corrections} />
              </div>
            </Card>
          )}
          <SummaryCard project={project} content={content} />
          <RouteCard verdict={project.verdict} />
        </div>
        <div>
          {approval.decision && <DecisionCard decision={approval.decision} consent={approval.consent} />}
          {issues && <PaperPreview detail={detail} action="approval.issueLetter" content={content} />}
          {offer?.decision.allowed && (
            <Card title={say(text('审批', 'Decision'))}>
              <UnsettledItems
                items={unsettledItems(approval.corrections)}
                cure={say(
                  text(
                    '审核人未退回补正；同意批复前请核对，或作为附带要求写明。',
                    'The reviewer did not return it. Check before approving, or put them into the conditions.',
                  ),
                )}
              />
              <DecideForm detail={detail} content={content} />
            </Card>
          )}
          {offer && !offer.decision.allowed && !approval.decision && (
            <Card title={say(text('审批', 'Decision'))}>
              <WhyNot offer={offer} subject={subject} />
            </Card>
          )}
        </div>
      </div>
    </>
  )
}

/** The sentence that matters, and the way to the letter. */
function NextOfDecision({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const { project } = detail
  const issue = detail.offers.find(one => one.action === 'approval.issueLetter')
  const letters = ['approvalLetter', 'refusalLetter'] as const
  if (project.status === 'application.inReview') {
    const decide = detail.offers.find(one => one.action === 'approval.decide')
    if (!decide?.decision.allowed) return <NextStepBar detail={detail} />
    return (
      <NextStep why={say(text('由审核人以外的审批人作出', 'Made by an approver who did not review it'))}>
        {say(text('下一步：核定投资，写明两项意见，作出决定。', 'Next: fix the amount, write both opinions, decide.'))}
      </NextStep>
    )
  }
  if (project.status === 'application.atCityGovernment') {
    return <NextStep>{say(text('下一步：等待市人民政府同意。', 'Next: the city government consents.'))}</NextStep>
  }
  if (project.status === 'application.decided') {
    return (
      <NextStep
        action={
          issue && (
            <ActionButton
              offer={issue}
              subject={{ kind: 'project', code: project.code }}
              version={detail.version}
              primary
              paper={paperOf(issue.action, project)}
              facts={[
                { label: say(text('项目', 'Project')), value: project.name },
                {
                  label: say(text('决定', 'Decision')),
                  value: project.approval.decision?.approved
                    ? say(text('同意批复', 'Approved'))
                    : say(text('不予批复', 'Refused')),
                },
              ]}
            />
          )
        }
      >
        {say(text('下一步：印发批复。', 'Next: issue the letter.'))}
      </NextStep>
    )
  }
  if (!project.documents.some(paper => letters.some(kind => kind === paper.kind))) return null
  return (
    <NextStep action={<IssuedPapers project={project} only={letters} />}>
      {say(text('批复已印发。', 'The letter has been issued.'))}
    </NextStep>
  )
}
