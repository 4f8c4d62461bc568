import type { ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, actionNamed, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { WhyNot } from '../ui/act/WhyNot.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Citation } from '../ui/Citation.tsx'
import { ActionForm } from '../ui/form/ActionForm.tsx'
import { useMoney } from '../ui/Money.tsx'
import { NextStep } from '../ui/NextStep.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import { CaseHead } from './review/case/CaseHead.tsx'
import { DecisionCard } from './review/case/DecisionCard.tsx'
import { OpinionView } from './review/case/OpinionView.tsx'
import { RouteCard } from './review/case/RouteCard.tsx'
import { SubmissionFrame } from './review/case/SubmissionFrame.tsx'
import { SummaryCard } from './review/case/SummaryCard.tsx'
import { SendForm, usePageForm } from './review/concluding/page-form.tsx'
import './review/review.css'

const action = actionNamed('approval.giveConsent')

/** The city government’s answer to a large project: the decision, the summary, one form, one page. */
export const ConsentPage = () => (
  <ProjectFrame>
    {detail => (
      <div className="case-page">
        <CaseHead project={detail.project} />
        <SubmissionFrame project={detail.project}>
          {content => <Consent detail={detail} content={content} />}
        </SubmissionFrame>
      </div>
    )}
  </ProjectFrame>
)

function Consent({ detail, content }: { detail: ProjectDetail; content: ApplicationDraft }) {
  const say = useSay()
  const money = useMoney()
  const { project } = detail
  const { decision, consent, opinions } = project.approval
  const offer = detail.offers.find(one => one.action === action.name)
  const opinion = opinions.at(-1)
  const waiting = project.status === 'application.atCityGovernment'
  return (
    <>
      <NextStep why={<Citation rule="W-14+.a" />}>
        {waiting
          ? say(
              text(
                `下一步：市数据局拟核定 ${money(decision?.amount)}，请市人民政府审批。`,
                `Next: the bureau would approve ${money(decision?.amount)}; the city government answers.`,
              ),
            )
          : say(text('本项目现在不需要市人民政府审批。', 'Nothing waits for the city government here.'))}
      </NextStep>
      <div className="columns columns-even">
        <div>
          {decision && <DecisionCard decision={decision} consent={consent} />}
          {opinion && (
            <Card title={say(text('审核意见', 'Reviewer’s opinion'))}>
              <OpinionView opinion={opinion} />
            </Card>
          )}
          <SummaryCard project={project} content={content} />
        </div>
        <div>
          {waiting && offer && (
            <Card title={say(action.title)}>
              {offer.decision.allowed ? (
                <ConsentForm detail={detail} />
              ) : (
                <WhyNot offer={offer} subject={{ kind: 'project', code: project.code }} />
              )}
            </Card>
          )}
          <RouteCard verdict={project.verdict} />
        </div>
      </div>
    </>
  )
}

function ConsentForm({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const { form, note } = usePageForm(action, detail)
  return (
    <SendForm onSend={form.send}>
      <p className="quiet">{say(action.effect)}</p>
      {note}
      <ActionForm action={action} value={form.value} onChange={form.setValue} errors={form.errors} />
      <p className="final">
        {say(text('办理后不能撤销，请核对以上内容。', 'This is final. Check what stands above.'))}
      </p>
      <Button kind="primary" type="submit" busy={form.busy}>
        {say(text('提交审批结果', 'Send the answer'))}
      </Button>
    </SendForm>
  )
}
