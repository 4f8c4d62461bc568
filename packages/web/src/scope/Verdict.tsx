import {
  actionNamed,
  fieldsOf,
  materialSlots,
  type Reason,
  type Route,
  type RouteVerdict,
  requestSlots,
  routeNames,
  sectionIds,
  type Text,
  text,
} from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { Go } from '../ui/Go.tsx'
import { Reasons } from '../ui/Reasons.tsx'

interface VerdictProps {
  readonly verdict: RouteVerdict | undefined
  readonly hint: Reason | undefined
  /** what the project repeats, where there is one */
  readonly likeness?: ReactNode
  readonly children?: ReactNode
}

/** The verdict beside the questions, spoken when it changes, every reason with its article. */
export function Verdict({ verdict, hint, likeness, children }: VerdictProps) {
  const say = useSay()
  return (
    <Card title={say(text('判定结果', 'The route'))}>
      <p className="verdict" aria-live="polite">
        <strong>
          {verdict
            ? say(routeNames[verdict.route])
            : say(text('填写总投资后立即判定', 'Enter the investment to see it'))}
        </strong>
      </p>
      {verdict && <Reasons reasons={verdict.reasons} />}
      {hint && (
        <div className="verdict-hint">
          <strong>▲ {say(text('提示，不影响办理', 'A hint; it does not stop you'))}</strong>
          <Reasons reasons={[hint]} />
        </div>
      )}
      {likeness}
      {verdict && <Needs route={verdict.route} />}
      {children}
    </Card>
  )
}

function Needs({ route }: { route: Route }) {
  const say = useSay()
  const needs = needsOf(route)
  if (!needs) return null
  return (
    <p className="verdict-needs">
      {say(text('您将需要：', 'You will need: '))}
      {say(needs)} <Go href={`/guide#${route}`}>{say(text('查看材料清单', 'See the papers'))}</Go>
    </p>
  )
}

const required = Object.values(materialSlots).filter(slot => slot.required).length
const requestPapers = Object.values(requestSlots).filter(slot => slot.required).length
const filingFields = fieldsOf(actionNamed('approval.file').input).length

/** How much there is to prepare for a route. */
function needsOf(route: Route): Text | undefined {
  switch (route) {
    case 'approval':
    case 'approvalCityGovernment':
      return text(
        `${sectionIds.length + 1} 个部分（含单位审核）、${required} 份必需材料，可分多次填写`,
        `${sectionIds.length + 1} sections (the unit’s review included), ${required} required papers; in several sittings`,
      )
    case 'filing':
      return text(`一页备案表，共 ${filingFields} 项`, `one page of ${filingFields} fields`)
    case 'sectorApproval':
      return text(
        `一页备案表，共 ${filingFields} 项，以及行业主管部门的批准文件`,
        `one page of ${filingFields} fields, and the sector authority’s approval`,
      )
    case 'capitalConstruction':
      return text(
        `一页报请表和 ${requestPapers} 份所依据的材料，由市数据局出具技术审查意见`,
        `one page and the ${requestPapers} papers it rests on; the bureau gives its opinion`,
      )
    default:
      return undefined
  }
}
