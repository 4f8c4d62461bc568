import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, type Offer, text } from '@zhengheng/policy'
import { useState } from 'react'

import { factsOf } from '../../../next-step/act-facts.ts'
import { useSay } from '../../../reader/i18n.tsx'
import { useMe } from '../../../reader/session.ts'
import { ActionButton } from '../../../ui/act/ActionButton.tsx'
import { ActionDrawer } from '../../../ui/act/ActionDrawer.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useJudgingPack } from '../../../ui/useJudgingPack.ts'
import { clockFact } from '../../accepting/clock-fact.ts'

export type Composing = 'opinion' | 'return'

interface ConclusionProps {
  /** what is concluded: an application, a filing, or a request for a technical opinion */
  readonly of: 'application' | 'filing' | 'technicalOpinion'
  readonly detail: ProjectDetail
  /** how many lines the notice would have */
  readonly asked: number
  onCompose(what: Composing): void
  onDone(): void
}

const composed: Readonly<Record<string, Composing>> = {
  'approval.giveOpinion': 'opinion',
  'approval.draftTechnicalOpinion': 'opinion',
  'approval.returnForCorrection': 'return',
}
const acts: Readonly<Record<ConclusionProps['of'], readonly string[]>> = {
  application: ['approval.acceptApplication', 'approval.giveOpinion', 'approval.returnForCorrection'],
  filing: ['approval.acknowledgeFiling', 'approval.returnForCorrection'],
  technicalOpinion: ['approval.acceptApplication', 'approval.draftTechnicalOpinion', 'approval.returnForCorrection'],
}

/** What can be concluded here. What is not possible now stays visible and says why. */
export function Conclusion({ of, detail, asked, onCompose, onDone }: ConclusionProps) {
  const say = useSay()
  const { pack } = useJudgingPack(detail.project.pack)
  const me = useMe()
  const [opened, setOpened] = useState<Offer>()
  const subject = { kind: 'project', code: detail.project.code } as const
  const offers = detail.offers.filter(offer => acts[of].includes(offer.action))

  const clock = opened?.action === 'approval.acceptApplication' && pack && clockFact(detail.project, pack, me.today)
  return (
    <div className="conclusion">
      <h3>{say(text('结论', 'Conclusion'))}</h3>
      <div className="buttons">
        {offers.map(offer => {
          const { title, effect } = actionNamed(offer.action)
          const what = composed[offer.action]
          if (!offer.decision.allowed)
            return <ActionButton key={offer.action} offer={offer} subject={subject} version={detail.version} />
          return what ? (
            <Button key={offer.action} kind={what === 'opinion' ? 'primary' : 'plain'} onClick={() => onCompose(what)}>
              {say(title)}
              {what === 'return' && asked > 0 && say(text(`（${asked} 处）`, ` (${asked})`))}
            </Button>
          ) : (
            <Button
              key={offer.action}
              kind="primary"
              aria-haspopup="dialog"
              title={say(effect)}
              onClick={() => setOpened(offer)}
            >
              {say(title)}
            </Button>
          )
        })}
      </div>
      {opened && (
        <ActionDrawer
          open
          offer={opened}
          subject={subject}
          version={detail.version}
          facts={[
            ...factsOf(detail.project, say),
            ...(clock ? [{ label: say(text('办理计时', 'The clock')), value: say(clock) }] : []),
          ]}
          onDone={onDone}
          onClose={() => setOpened(undefined)}
        />
      )}
      {offers.length === 0 && (
        <p className="quiet">
          {say(text('您的岗位在这一环节没有要办的事。', 'Your post has nothing to do at this step.'))}
        </p>
      )}
    </div>
  )
}
