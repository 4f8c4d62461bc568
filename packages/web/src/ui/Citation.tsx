import { documents, type RuleId, ruleSource, statuses, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { byArticle } from './by-article.ts'
import { Popover } from './Popover.tsx'
import { useRulesToday } from './useRulesToday.ts'

/** An article as a chip; pressed, it says what the article says, where, since when, and whether it was read in the text itself. */
export const Citation = ({ rule }: { rule: RuleId }) => <Chip rules={[rule]} />

/** Several rules, each article once. */
export const Citations = ({ rules }: { rules: readonly RuleId[] }) =>
  byArticle(rules).map(group => <Chip key={group[0]} rules={group} />)

function Chip({ rules }: { rules: readonly RuleId[] }) {
  const say = useSay()
  const today = useRulesToday()
  const [first] = rules
  if (!first) return null
  const { standing, cited, article } = today(first)
  const unverified = standing === 'unverified'
  return (
    <Popover
      name={say(cited)}
      opener={opener => (
        <button type="button" className={unverified ? 'citation citation-unverified' : 'citation'} {...opener}>
          {unverified ? say(statuses.unverified) : say(cited)}
        </button>
      )}
    >
      {() => (
        <div className="citation-sheet">
          <p>
            <strong>{say(cited)}</strong>
          </p>
          {rules.map(rule => (
            <p key={rule}>{say(ruleSource(rule).summary)}</p>
          ))}
          {article && <blockquote className="article-text">{article}</blockquote>}
          <Source rule={first} unverified={unverified} />
        </div>
      )}
    </Popover>
  )
}

function Source({ rule, unverified }: { rule: RuleId; unverified: boolean }) {
  const say = useSay()
  const { document, from } = ruleSource(rule)
  if (document === 'zhengheng') return <p className="quiet">{say(documents.zhengheng)}</p>
  return (
    <>
      <p className="quiet">
        {say(documents[document])} · {say(statuses[unverified ? 'unverified' : 'verified'])} ·{' '}
        {say(text(`${from} 起施行`, `in force since ${from}`))}
      </p>
      {unverified && (
        <p className="quiet">
          {say(
            text(
              '依据待核实：按默认做法执行，尚未与原文核对。',
              'Not yet checked against the text: applied as a default.',
            ),
          )}
        </p>
      )}
    </>
  )
}
