import { type RuleId, ruleSource, text } from '@zhengheng/policy'
import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../../app/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

/** What the rules say about this section. */
function Rules({ rules }: { rules: readonly RuleId[] }) {
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

const title = text('相关规定', 'The rules on this')

/** Rules beside the form where there is room. */
export function RuleCard({ rules }: { rules: readonly RuleId[] }) {
  const say = useSay()
  return (
    <Card title={say(title)}>
      <Rules rules={rules} />
    </Card>
  )
}

/** The same rules behind a button, for narrow screens and wide tables. */
export function RuleSheet({ rules }: { rules: readonly RuleId[] }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        ? {say(title)}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} size={420} title={say(title)}>
        <Rules rules={rules} />
      </Sheet>
    </>
  )
}
