import type { Fact } from '@zhengheng/policy'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Go } from './Go.tsx'

/** Everything a fact sums up, behind one press: by group, with names, each a link. */
export function FactGroups({ fact }: { fact: Fact }) {
  const say = useSay()
  const { groups = [] } = fact
  const count = groups.reduce((total, { items }) => total + items.length, 0)
  if (count === 0) return null
  return (
    <details className="fact-groups">
      <summary>{say(text(`逐项列出（${count} 项）`, `One by one (${count})`))}</summary>
      {groups.map(({ name, items }) => (
        <section key={name}>
          <strong>{say(text(`${name}（${items.length}）`, `${name} (${items.length})`))}</strong>
          <ul>
            {items.map(item => (
              <li key={item.code}>
                <Go href={`/p/${encodeURIComponent(item.code)}`}>{item.name}</Go>{' '}
                <span className="quiet no-wrap">{item.code}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
