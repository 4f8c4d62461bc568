import { paths } from '@zhengheng/contract'
import { type Material, materialSlots, text } from '@zhengheng/policy'
import { API_BASE } from '../../../app/api.ts'
import { useSay } from '../../../app/i18n.tsx'
import type { Content } from '../merge-drafts.ts'
import { inSlot, materialsOf, materialWords, slotNames } from './material-items.ts'

/** A material as a link to its file, or the reason why there is none. */
export function MaterialName({ code, item }: { code: string; item: Material }) {
  const say = useSay()
  if (item.kind === 'notApplicable') return <span>{say(materialWords(item))}</span>
  return (
    <a href={`${API_BASE}${paths.file(code, item.digest)}`} target="_blank" rel="noreferrer">
      {say(materialWords(item))}
    </a>
  )
}

export function MaterialsSummary({ code, content }: { code: string; content: Content }) {
  const say = useSay()
  const items = materialsOf(content)
  return (
    <dl className="section-facts">
      {slotNames.map(slot => {
        const given = inSlot(items, slot)
        return (
          <div key={slot}>
            <dt>{say(materialSlots[slot].title)}</dt>
            <dd>
              {given.length === 0 && <span className="quiet">{say(text('未提供', 'Not given'))}</span>}
              {given.map(item => (
                <div key={`${item.kind}${item.kind === 'notApplicable' ? '' : item.digest}`}>
                  <MaterialName code={code} item={item} />
                </div>
              ))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
