import { citation, documents, type RuleId, rulebook, ruleSource, statuses, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { byArticle } from '../ui/by-article.ts'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Input } from '../ui/Input.tsx'
import { useSearchText } from '../ui/params.ts'

const ids = Object.keys(rulebook) as readonly RuleId[]

/** The rules in force by article, each with its state, searchable. */
export function GuideRules() {
  const say = useSay()
  const [sought, setSought] = useState(useSearchText('rule') ?? '')
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
        type="search"
        aria-label={say(text('查找规则：条号或关键词', 'Find a rule: article or word'))}
        placeholder={say(text('查找：第十二条、机房、备案…', 'Find: article 12, machine room, filing …'))}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      {found.length === 0 && <EmptyState kind="none" what={text(`没有找到“${sought}”`, `Nothing about “${sought}”`)} />}
      <dl className="guide-rules">
        {byArticle(found).map(rules => (
          <Article key={rules[0]} rules={rules} />
        ))}
      </dl>
    </Card>
  )
}

function Article({ rules }: { rules: readonly RuleId[] }) {
  const say = useSay()
  const [article] = rules
  if (!article) return null
  const { document, status } = ruleSource(article)
  const own = document === 'zhengheng'
  return (
    <div className="guide-article">
      <dt>
        {own || status === 'verified' ? say(citation(article)) : say(statuses.unverified)}
        {!own && (
          <span className="quiet">
            {' '}
            {say(documents[document])} · {say(statuses[status])}
          </span>
        )}
      </dt>
      <dd>
        <ul>
          {rules.map(rule => (
            <li key={rule}>{say(ruleSource(rule).summary)}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
