import { citation, documents, type RuleId, ruleSource, statuses, text } from '@zhengheng/policy'
import { Popover } from 'antd'
import { useSay } from '../app/i18n.tsx'

/** An article as a chip; pressed, it says what the article says, where, since when, and whether it was read in the text itself. */
export function Citation({ rule }: { rule: RuleId }) {
  const say = useSay()
  const source = ruleSource(rule)
  const unverified = source.status === 'unverified'
  const own = source.document === 'zhengheng'
  return (
    <Popover
      trigger="click"
      // Inside a dialog everything outside of it is out of reach.
      getPopupContainer={chip => chip.closest('dialog') ?? document.body}
      title={say(citation(rule))}
      content={
        <div className="citation-sheet">
          <p>{say(source.summary)}</p>
          <p className="quiet">
            {say(documents[source.document])}
            {!own &&
              ` · ${say(statuses[source.status])} · ${say(text(`${source.from} 起施行`, `in force since ${source.from}`))}`}
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
        </div>
      }
    >
      <button type="button" className={unverified ? 'citation citation-unverified' : 'citation'}>
        {unverified ? say(statuses.unverified) : say(citation(rule))}
      </button>
    </Popover>
  )
}
