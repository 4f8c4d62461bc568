import { type ApplicationDraft, type Project, type SectionId, sections, text } from '@zhengheng/policy'
import { useMemo, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import type { Found, ReviewWork } from '../marks/review-work.ts'
import { AnsweredItemView } from './AnsweredItemView.tsx'
import { type ChangedElsewhere, seenFromNotice } from './answered-items.ts'
import { CompareView } from './CompareView.tsx'
import type { Change } from './compare-content.ts'

interface ComparePaneProps {
  readonly changes: readonly Change[]
  readonly project: Project
  readonly content: ApplicationDraft
  readonly settled: ReviewWork['settled']
  /** absent where one only reads */
  onSettled?: ((settled: ReviewWork['settled']) => void) | undefined
  onOpen(section: SectionId, path?: string): void
}

/** What changed since the submission before. After a notice it starts with the items of that notice only. */
export function ComparePane({ changes, project, content, settled, onSettled, onOpen }: ComparePaneProps) {
  const say = useSay()
  const [onlyNamed, setOnlyNamed] = useState(true)
  const last = project.approval.corrections.at(-1)
  const round = last?.answeredAt ? last : undefined
  const seen = useMemo(() => round && seenFromNotice(round, changes), [round, changes])
  if (!round || !seen) return <CompareView changes={changes} />
  const told = (no: number): Found | undefined => round.items[no - 1]?.settled
  const checked = round.items.filter((_, index) => settled[index + 1] ?? told(index + 1)).length
  return (
    <>
      <fieldset className="answer-fields">
        <legend className="sr-only">{say(text('看哪些改动', 'Which changes'))}</legend>
        <div className="findings">
          <label className={onlyNamed ? 'on on-notApplicable' : undefined}>
            <input type="radio" name="only-named" checked={onlyNamed} onChange={() => setOnlyNamed(true)} />
            {say(text(`仅看 ${round.items.length} 处`, `Only the ${round.items.length}`))}
          </label>
          <label className={onlyNamed ? undefined : 'on on-notApplicable'}>
            <input type="radio" name="only-named" checked={!onlyNamed} onChange={() => setOnlyNamed(false)} />
            {say(text(`全部改动 ${changes.length} 处`, `All ${changes.length} changes`))}
          </label>
        </div>
      </fieldset>
      {onlyNamed ? (
        <>
          <p className="quiet">
            {say(text(`已核实 ${checked} / ${round.items.length}`, `${checked} of ${round.items.length} checked`))}
          </p>
          <ol className="answers">
            {seen.answered.map(one => (
              <AnsweredItemView
                key={one.no}
                {...one}
                values={content[one.item.section] ?? {}}
                found={settled[one.no] ?? told(one.no)}
                onFound={onSettled && (found => onSettled({ ...settled, [one.no]: found }))}
                onOpen={onOpen}
              />
            ))}
          </ol>
          <Elsewhere elsewhere={seen.elsewhere} onOpen={onOpen} />
        </>
      ) : (
        <CompareView changes={changes} />
      )}
    </>
  )
}

interface ElsewhereProps extends Pick<ComparePaneProps, 'onOpen'> {
  readonly elsewhere: readonly ChangedElsewhere[]
}

/** Changes at no named place, apart from the others and each with its reason. */
function Elsewhere({ elsewhere, onOpen }: ElsewhereProps) {
  const say = useSay()
  if (elsewhere.length === 0) return null
  return (
    <section className="elsewhere">
      <h3>
        {say(text(`补正事项之外的改动 ${elsewhere.length} 个部分`, `Changes elsewhere: ${elsewhere.length} sections`))}{' '}
        <Citation rule="M-named" />
      </h3>
      {elsewhere.map(({ section, changes, reason }) => (
        <div key={section}>
          <h4>{say(sections[section].title)}</h4>
          <p className={reason === '' ? 'light light-near light-line' : 'quiet'}>
            {reason === null
              ? say(text('通知点名的部分，其他位置也有改动。', 'Named by the notice, changed elsewhere too.'))
              : reason === ''
                ? say(text('▲ 未说明理由', '▲ No reason given'))
                : say(text(`理由：${reason}`, `Reason: ${reason}`))}
          </p>
          <CompareView changes={changes} onGo={change => onOpen(change.section, change.field.name)} />
        </div>
      ))}
    </section>
  )
}
