import { materialSlots, sectionIds, sections, stageNames, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Citation, Citations } from '../ui/Citation.tsx'
import { Go } from '../ui/Go.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { GuideParameters } from './GuideParameters.tsx'
import { GuideRoutes } from './GuideRoutes.tsx'
import { GuideRules } from './GuideRules.tsx'
import './scope.css'

/** 办事指南: what the rules ask, drawn from the rules themselves. */
export function GuidePage() {
  const say = useSay()
  return (
    <>
      <PageHead
        title={say(text('办事指南', 'Guide'))}
        extra={
          <>
            <Button onClick={() => window.print()}>{say(text('打印', 'Print'))}</Button>
            <Go href="/rules" className="button">
              {say(text('规则与参数', 'Rules and parameters'))}
            </Go>
            <Go href="/declare" className="button button-primary">
              {say(text('我要申报', 'Apply'))}
            </Go>
          </>
        }
      />
      <GuideRoutes />
      <GuideParameters />
      <Card title={say(text('审批的环节', 'Stages of approval'))}>
        <ol className="guide-steps">
          <li>
            {say(stageNames.proposal)} → {say(stageNames.feasibilityStudy)} → {say(stageNames.preliminaryDesign)}{' '}
            <Citation rule="W-10.1" />
          </li>
          <li>
            {say(text('已列入计划且深度达到初步设计的：', 'Planned projects of design depth: '))}
            {say(stageNames.implementationPlan)} <Citation rule="W-10.2" />
          </li>
        </ol>
      </Card>
      <Card title={say(text('申报要填的内容', 'Sections of an application'))}>
        <ol className="guide-steps">
          {sectionIds.map(id => (
            <li key={id}>
              {say(sections[id].title)} <Citations rules={sections[id].rules} />
            </li>
          ))}
        </ol>
      </Card>
      <Card title={say(text('材料清单', 'Papers'))} id="materials">
        <ul className="guide-steps">
          {Object.entries(materialSlots).map(([slot, { title, rule, required }]) => (
            <li key={slot}>
              {say(title)} · {required ? say(text('必需', 'required')) : say(text('如有', 'if there is one'))}{' '}
              <Citation rule={rule} />
            </li>
          ))}
        </ul>
      </Card>
      <GuideRules />
    </>
  )
}
