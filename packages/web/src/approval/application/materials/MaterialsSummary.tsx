import { type Material, materialSlots, text } from '@zhengheng/policy'
import { FileLinks } from '../../../files/FileLinks.tsx'
import { namedFile } from '../../../files/named-file.ts'
import { useSay } from '../../../reader/i18n.tsx'
import type { Content } from '../../../ui/draft/merge-drafts.ts'
import { inSlot, materialsOf, materialWords, slotNames } from './material-items.ts'

/** A material to read or to take, or the reason why there is none. */
export function MaterialName({ code, item }: { code: string; item: Material }) {
  const say = useSay()
  if (item.kind === 'notApplicable') return <span>{say(materialWords(item))}</span>
  return <FileLinks code={code} file={namedFile(item)} words={materialWords(item)} />
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
