import { useNavigate } from '@tanstack/react-router'
import type { ProjectDetail } from '@zhengheng/contract'
import {
  nextStages,
  type Route,
  type RouteQuestions,
  type RouteVerdict,
  type Stage,
  stageNames,
  type Text,
  text,
} from '@zhengheng/policy'
import { useState } from 'react'
import type { z } from 'zod'
import { useSay } from '../reader/i18n.tsx'
import { ActProblemNote } from '../ui/act/ActProblemNote.tsx'
import { useAct } from '../ui/act/useAct.ts'
import { Button } from '../ui/Button.tsx'
import { Citation } from '../ui/Citation.tsx'
import { Choice } from '../ui/form/Choice.tsx'
import { Go } from '../ui/Go.tsx'
import { sameVerdict } from './route-answers.ts'

interface BeginProps {
  readonly detail: ProjectDetail
  readonly answers: z.output<typeof RouteQuestions>
  readonly verdict: RouteVerdict
}

const approvalRoutes = ['approval', 'approvalCityGovernment']
/** Routes on which the unit sends one page, and what it is called. */
const onePage: Partial<Record<Route, Text>> = {
  filing: text('填写备案', 'Fill in the filing'),
  sectorApproval: text('填写备案', 'Fill in the filing'),
  capitalConstruction: text('报请技术审查', 'Ask for the technical opinion'),
}

/** Records the verdict and goes on to what it asks for: the application, one page to send, or nothing more here. */
export function Begin({ detail, answers, verdict }: BeginProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { act, busy, problem } = useAct()
  const { project, version } = detail
  const subject = { kind: 'project', code: project.code } as const
  const stages = nextStages(project.approval.stagesApproved)
  const [stage, setStage] = useState<Stage>(stages[0] ?? 'implementationPlan')
  const approval = approvalRoutes.includes(verdict.route)
  const page = onePage[verdict.route]
  const listed = project.planLine.listed !== null
  const home = `/p/${project.code}`

  async function begin() {
    const seen = await recorded()
    if (seen === undefined) return
    if (page) return navigate({ to: `${home}/filing` })
    if (!approval || !listed) return navigate({ to: home })
    const started = await act({ subject, action: 'approval.startApplication', input: { stage }, seenVersion: seen })
    if (started) await navigate({ to: `${home}/application` })
  }

  /** The version after the verdict is recorded; a verdict already recorded is not recorded again. */
  async function recorded(): Promise<number | undefined> {
    if (sameVerdict(project.verdict, verdict) || project.status === 'application.stageApproved') return version
    const receipt = await act({ subject, action: 'scope.findRoute', input: answers, seenVersion: version })
    return receipt?.no
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void begin()
      }}
    >
      <ActProblemNote problem={problem} subject={subject} />
      {approval && !listed && (
        <p>
          <strong>{say(text('未列入年度计划，还不能申请立项', 'Not in the annual plan: it may not apply yet'))}</strong>{' '}
          <Citation rule="W-7.4" />
          <br />
          {say(
            text(
              '有明确要求或确属紧急的，由本单位审核人在项目页申请补充列入。',
              'On clear instruction or for urgency, the unit’s leader asks for a supplement on the project page.',
            ),
          )}{' '}
          <Go href={home}>{say(text('去项目页', 'To the project'))}</Go>
        </p>
      )}
      {approval && listed && stages.length > 1 && (
        <Choice
          id="stage"
          label={say(text('申报文件', 'Document'))}
          hint={say(
            text(
              '已列入计划且深度达到初步设计的，可研与初设合一，编报实施方案（第十条）',
              'Planned projects of design depth submit one implementation plan (article 10)',
            ),
          )}
          options={stages.map(name => ({ value: name, label: say(stageNames[name]) }))}
          value={stage}
          onChange={value => setStage(value as Stage)}
        />
      )}
      {approval && listed && stages.length === 1 && <p>{say(stageNames[stage])}</p>}
      <Button kind="primary" type="submit" busy={busy} wide>
        {approval && listed
          ? say(text('开始填写', 'Begin'))
          : page
            ? say(page)
            : say(text('记录判定结果', 'Record the route'))}
      </Button>
    </form>
  )
}
