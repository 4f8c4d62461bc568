import type { ProjectDetail } from '@zhengheng/contract'
import { type FilingContent, reviewDesk, type Text, text } from '@zhengheng/policy'
import { useState } from 'react'

import { OwnHints } from '../../../likeness/OwnHints.tsx'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DraftLine } from '../../../ui/draft/DraftLine.tsx'
import { useDraft } from '../../../ui/draft/useDraft.ts'
import { useMoney } from '../../../ui/Money.tsx'
import { UnprintedSentences } from '../../../ui/UnprintedSentences.tsx'
import { Conclusion } from '../concluding/Conclusion.tsx'
import { PaperPreview } from '../concluding/PaperPreview.tsx'
import { ReturnForm } from '../concluding/ReturnForm.tsx'
import { nothingReviewed } from '../marks/review-work.ts'

import { StayChoice, staysHere } from './StayChoice.tsx'
import type { useInboxWalk } from './useInboxWalk.ts'

const labels: Readonly<Record<keyof FilingContent, Text>> = {
  goals: text('建设目标', 'Goals'),
  fundSource: text('资金来源', 'Source of funds'),
  sharing: text('信息资源共享', 'Sharing'),
  cipher: text('密码应用', 'Cipher use'),
  securityLevel: text('网络安全等级', 'Security level'),
  omFunds: text('年度运维费用', 'Yearly operation cost'),
  sectorApproval: text('行业主管部门审批文件', 'Approval of the sector authority'),
  splitting: text('是否拆分的说明', 'Whether it was split'),
}

/** A filing to acknowledge, or to return with everything that is wrong. */
export function FilingDesk({ detail, walk }: { detail: ProjectDetail; walk: ReturnType<typeof useInboxWalk> }) {
  const say = useSay()
  const money = useMoney()
  const [returning, setReturning] = useState(false)
  const { project } = detail
  const kept = useDraft(
    {
      subject: { kind: 'project', code: project.code },
      action: 'approval.returnForCorrection',
      part: reviewDesk.part?.(project) ?? '',
    },
    { ...nothingReviewed },
    returning,
  )
  const { filing } = project.approval
  if (!filing) return null
  const shown = (key: keyof FilingContent) => {
    const value = filing.content[key]
    return typeof value === 'number' ? money(value) : String(value) || '—'
  }
  const leave = () => {
    if (!staysHere()) walk.go(walk.hrefAfter)
  }
  return (
    <div className="panes with-work">
      <Card title={say(text('备案内容', 'Filing'))}>
        <OwnHints
          code={detail.project.code}
          name={detail.project.name}
          of="plan"
          explanation={filing.content.splitting}
        />
        <dl className="facts">
          <div>
            <dt>{say(text('项目总投资', 'Investment'))}</dt>
            <dd>{money(filing.amount)}</dd>
          </div>
          {(Object.keys(labels) as (keyof FilingContent)[]).map(key => (
            <div key={key}>
              <dt>{say(labels[key])}</dt>
              <dd className="prose">{shown(key)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={say(text('备案办理', 'Acting on the filing'))}>
        {returning ? (
          <>
            <p>
              <Button onClick={() => setReturning(false)}>{say(text('← 不退回', '← Do not return'))}</Button>
            </p>
            <DraftLine kept={kept} />
            <ReturnForm detail={detail} work={kept.value} onWork={kept.change} onSent={leave} />
          </>
        ) : (
          <>
            <PaperPreview detail={detail} action="approval.acknowledgeFiling" />
            <UnprintedSentences kind="filingReceipt" begunUnder={detail.project.pack} />
            <Conclusion of="filing" detail={detail} asked={0} onCompose={() => setReturning(true)} onDone={leave} />
          </>
        )}
        <StayChoice />
      </Card>
    </div>
  )
}
