import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, text } from '@zhengheng/policy'
import { Button } from 'antd'
import { useSay } from '../../app/i18n.tsx'
import { ActionButton } from '../../ui/act/ActionButton.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useAct } from '../../ui/act/useAct.ts'

export type Composing = 'opinion' | 'return'

interface ConclusionProps {
  /** what is concluded with an application, or with a filing */
  readonly of: 'application' | 'filing'
  readonly detail: ProjectDetail
  /** how many lines the notice would have */
  readonly asked: number
  onCompose(what: Composing): void
  onDone(): void
}

const composed: Readonly<Record<string, Composing>> = {
  'approval.giveOpinion': 'opinion',
  'approval.returnForCorrection': 'return',
}
const acts: Readonly<Record<ConclusionProps['of'], readonly string[]>> = {
  application: ['approval.acceptApplication', 'approval.giveOpinion', 'approval.returnForCorrection'],
  filing: ['approval.acknowledgeFiling', 'approval.returnForCorrection'],
}

/** What can be concluded here. What is not possible now stays visible and says why. */
export function Conclusion({ of, detail, asked, onCompose, onDone }: ConclusionProps) {
  const say = useSay()
  const { act, busy, problem } = useAct()
  const subject = { kind: 'project', code: detail.project.code } as const
  const offers = detail.offers.filter(offer => acts[of].includes(offer.action))

  async function doIt(action: string) {
    if (await act({ subject, action, input: {}, seenVersion: detail.version })) onDone()
  }
  return (
    <div className="conclusion">
      <h3>{say(text('结论', 'Conclusion'))}</h3>
      <ActProblemNote problem={problem} subject={subject} />
      <div className="buttons">
        {offers.map(offer => {
          const { title, effect } = actionNamed(offer.action)
          const what = composed[offer.action]
          if (!offer.decision.allowed)
            return <ActionButton key={offer.action} offer={offer} subject={subject} version={detail.version} />
          return what ? (
            <Button
              key={offer.action}
              type={what === 'opinion' ? 'primary' : 'default'}
              onClick={() => onCompose(what)}
            >
              {say(title)}
              {what === 'return' && asked > 0 && say(text(`（${asked} 处）`, ` (${asked})`))}
            </Button>
          ) : (
            <Button
              key={offer.action}
              type="primary"
              loading={busy}
              title={say(effect)}
              onClick={() => void doIt(offer.action)}
            >
              {say(title)}
            </Button>
          )
        })}
      </div>
      {offers.length === 0 && (
        <p className="quiet">
          {say(text('您的岗位在这一环节没有要办的事。', 'Your post has nothing to do at this step.'))}
        </p>
      )}
    </div>
  )
}
