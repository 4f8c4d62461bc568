import { citation, documents, type RuleId, rulebook, ruleSource, statuses, text } from '@zhengheng/policy'
import { Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../app/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

const ids = Object.keys(rulebook) as readonly RuleId[]

/** The rules in force by article, each with its state, searchable. */
export function GuideRules() {
  const say = useSay()
  const [sought, setSought] = useState('')
  const wanted = sought.trim().toLowerCase()
  const found = ids.filter(id => {
    const { summary } = ruleSource(id)
    const cited = citation(id)
    return `${cited.zh}${cited.en}${summary.zh}${summary.en}`.toLowerCase().includes(wanted)
  })
  return (
    <Card
      title={say(text('规则依据', 'The rules'))}
      extra={
        <span role="status">
          {say(text(`显示 ${found.length} 条，共 ${ids.length} 条`, `${found.length} of ${ids.length}`))}
        </span>
      }
    >
      <Input
        className="guide-search"
        allowClear
        aria-label={say(text('查找规则：条号或关键词', 'Find a rule: article or word'))}
        placeholder={say(text('查找：第十二条、机房、备案…', 'Find: article 12, machine room, filing …'))}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      {found.length === 0 && <EmptyState kind="none" what={text(`没有找到“${sought}”`, `Nothing about “${sought}”`)} />}
      <ul className="guide-rules">
        {found.map(id => {
          const { summary, status, document } = ruleSource(id)
          return (
            <li key={id}>
              <strong>{say(citation(id))}</strong> {say(summary)}
              <div className="quiet">
                {say(documents[document])}
                {document !== 'zhengheng' && ` · ${say(statuses[status])}`}
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
