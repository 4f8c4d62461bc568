import type { ProjectDetail } from '@zhengheng/contract'
import {
  type CorrectionRound,
  reviewDesk,
  type SectionId,
  technicalItems,
  text,
  unsettledItems,
} from '@zhengheng/policy'
import { useState } from 'react'
import { OwnHints } from '../../../likeness/OwnHints.tsx'
import { useSay } from '../../../reader/i18n.tsx'
import { useMe } from '../../../reader/session.ts'
import { WhyNot } from '../../../ui/act/WhyNot.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import { DraftLine } from '../../../ui/draft/DraftLine.tsx'
import { useDraft } from '../../../ui/draft/useDraft.ts'
import { answerNames } from '../../correction/answers.ts'
import { IssuedPapers } from '../case/IssuedPapers.tsx'
import { Notices } from '../case/Notices.tsx'
import { requestPartId, TechnicalRequestCard } from '../case/TechnicalRequestCard.tsx'
import { TechnicalWords } from '../case/TechnicalWords.tsx'
import { FoundFields } from '../compare/AnsweredItemView.tsx'
import { type Composing, Conclusion } from '../concluding/Conclusion.tsx'
import { ReturnForm } from '../concluding/ReturnForm.tsx'
import { TechnicalDraftForm } from '../concluding/TechnicalDraftForm.tsx'
import { TechnicalIssueForm } from '../concluding/TechnicalIssueForm.tsx'
import { UnsettledItems } from '../concluding/UnsettledItems.tsx'
import { CheckList } from '../marks/CheckList.tsx'
import { refreshed } from '../marks/correction-items.ts'
import { nothingReviewed, type ReviewWork } from '../marks/review-work.ts'
import { StayChoice, staysHere } from './StayChoice.tsx'
import type { useInboxWalk } from './useInboxWalk.ts'
import '../compare/compare.css'

interface TechnicalDeskProps {
  readonly detail: ProjectDetail
  readonly walk: ReturnType<typeof useInboxWalk>
}

const reviewing: readonly string[] = ['approval.draftTechnicalOpinion', 'approval.returnForCorrection']
const open = (section: SectionId) => document.getElementById(requestPartId(section))?.focus()

/** A request for a technical opinion: what is asked on the left, on the right whatever this post does with it. */
export function TechnicalDesk({ detail, walk }: TechnicalDeskProps) {
  const say = useSay()
  const { project, offers } = detail
  const { technical, corrections } = project.approval
  const reviews = offers.some(offer => reviewing.includes(offer.action) && offer.decision.allowed)
  const kept = useDraft<ReviewWork & Readonly<Record<string, unknown>>>(
    {
      subject: { kind: 'project', code: project.code },
      action: 'approval.draftTechnicalOpinion',
      part: reviewDesk.part?.(project) ?? '',
    },
    { ...nothingReviewed },
    reviews,
  )
  const issue = offers.find(offer => offer.action === 'approval.issueTechnicalOpinion')
  const leave = () => {
    if (!staysHere()) walk.go(walk.hrefAfter)
  }
  const answered = corrections.at(-1)
  return (
    <div className="panes with-work">
      <div>
        <OwnHints code={project.code} name={project.name} of="plan" explanation="" />
        <TechnicalRequestCard project={project} />
        {answered?.answeredAt && (
          <Card title={say(text('补正答复', 'Answers to the notice'))}>
            <Answers
              round={answered}
              settled={kept.value.settled}
              onSettled={reviews ? settled => kept.change({ ...kept.value, settled }) : undefined}
            />
          </Card>
        )}
        {corrections.length > 0 && (
          <Card title={say(text('以前的补正通知', 'Earlier notices'))}>
            <div className="history">
              <Notices corrections={corrections} />
            </div>
          </Card>
        )}
      </div>
      <div>
        {technical?.issued ? (
          <Card title={say(text('技术审查意见', 'Technical opinion'))}>
            <TechnicalWords words={technical.issued} />
            <IssuedPapers project={project} only={['technicalOpinion']} />
          </Card>
        ) : (
          technical?.draft && (
            <Card title={say(text('拟写的意见', 'The draft'))}>
              <TechnicalWords words={technical.draft} />
            </Card>
          )
        )}
        {reviews && (
          <Card title={say(text('审查', 'Review'))}>
            <DraftLine kept={kept} />
            <Work detail={detail} work={kept.value} onWork={kept.change} beforeSend={kept.flush} onDone={leave} />
          </Card>
        )}
        {issue && project.status === 'technicalOpinion.inReview' && (
          <Card title={say(text('签发', 'Issue'))}>
            <UnsettledItems
              items={unsettledItems(corrections)}
              cure={say(
                text(
                  '审核人未退回补正；签发前请核对，或写入修改要求。',
                  'The reviewer did not return it. Check before signing, or ask for it among the changes.',
                ),
              )}
            />
            {issue.decision.allowed ? (
              <TechnicalIssueForm detail={detail} onSent={leave} />
            ) : (
              <WhyNot offer={issue} subject={{ kind: 'project', code: project.code }} />
            )}
          </Card>
        )}
        <StayChoice />
      </div>
    </div>
  )
}

interface WorkProps {
  readonly detail: ProjectDetail
  readonly work: ReviewWork
  onWork(work: ReviewWork): void
  beforeSend(): Promise<unknown>
  onDone(): void
}

/** The checklist of articles 12 and 13 and, after it, the draft of the opinion or the notice. */
function Work({ detail, work, onWork, beforeSend, onDone }: WorkProps) {
  const say = useSay()
  const me = useMe()
  const [composing, setComposing] = useState<Composing | null>(null)
  const { corrections } = detail.project.approval
  if (composing)
    return (
      <>
        <p>
          <Button onClick={() => setComposing(null)}>{say(text('← 回到检查表', '← Back to the checklist'))}</Button>
        </p>
        {composing === 'opinion' ? (
          <TechnicalDraftForm {...{ detail, work, onWork, beforeSend }} onSent={onDone} />
        ) : (
          <ReturnForm {...{ detail, work, onWork, beforeSend }} onSent={onDone} />
        )}
      </>
    )
  return (
    <>
      <CheckList
        items={technicalItems}
        marks={work.marks}
        onMarks={marks => onWork({ ...work, marks })}
        today={me.today}
        disabled={false}
        onOpen={open}
      />
      <Conclusion
        of="technicalOpinion"
        detail={detail}
        asked={refreshed(work.corrections ?? [], work, corrections.at(-1)).length}
        onCompose={setComposing}
        onDone={onDone}
      />
    </>
  )
}

interface AnswersProps {
  readonly round: CorrectionRound
  readonly settled: ReviewWork['settled']
  /** absent where one only reads */
  onSettled?: ((settled: ReviewWork['settled']) => void) | undefined
}

/** What the last notice asked, the reply to each, and what the reviewer finds of it. */
function Answers({ round, settled, onSettled }: AnswersProps) {
  const say = useSay()
  return (
    <ol className="answers">
      {round.items.map((item, index) => (
        <li key={`${item.place}${item.text}`}>
          <p className="answered-asked">
            {item.text} <Citation rule={item.rule} />
          </p>
          <p className="answered-place">
            <button type="button" className="text-button" onClick={() => open(item.section)}>
              {item.place}
            </button>
          </p>
          {item.answer && (
            <div className={`answer answer-${item.answer.state}`}>
              {say(answerNames[item.answer.state])}
              {say(text('：', ': '))}
              {item.answer.text}
            </div>
          )}
          {onSettled && (
            <FoundFields
              no={index + 1}
              found={settled[index + 1]}
              onFound={found => onSettled({ ...settled, [index + 1]: found })}
            />
          )}
        </li>
      ))}
    </ol>
  )
}
