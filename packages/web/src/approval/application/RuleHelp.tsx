import { type RuleId, ruleSource, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { Citation } from '../../ui/Citation.tsx'

/** What the rules say about this section. */
export function Rules({ rules }: { rules: readonly RuleId[] }) {
  const say = useSay()
  return (
    <ul className="rule-help">
      {rules.map(rule => (
        <li key={rule}>
          <Citation rule={rule} /> {say(ruleSource(rule).summary)}
        </li>
      ))}
    </ul>
  )
}

export const rulesTitle = text('相关规定', 'The rules on this')

/** Rules beside the form where there is room. */
export function RuleCard({ rules }: { rules: readonly RuleId[] }) {
  const say = useSay()
  return (
    <Card title={say(rulesTitle)}>
      <Rules rules={rules} />
    </Card>
  )
}
