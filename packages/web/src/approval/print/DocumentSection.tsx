import {
  fieldsOfSection,
  papersOf,
  printedMaterial,
  type SectionId,
  sectionIds,
  sections,
  text,
} from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Citations } from '../../ui/Citation.tsx'
import { FieldView } from '../review/reading/FieldView.tsx'
import '../review/reading/application-view.css'

interface DocumentSectionProps {
  readonly id: SectionId
  readonly code: string
  readonly values: Readonly<Record<string, unknown>>
}

/** One section: short answers in two columns, prose and tables over the whole width. */
export function DocumentSection({ id, code, values }: DocumentSectionProps) {
  const say = useSay()
  const { title, rules } = sections[id]
  const heading = `document-${id}`
  return (
    <section className={`document-section document-${id}-section`} aria-labelledby={heading}>
      <h2 id={heading}>
        {sectionIds.indexOf(id) + 1} {say(title)}
        <span className="document-rules">
          <Citations rules={rules} />
        </span>
      </h2>
      {id === 'materials' ? (
        <DocumentPapers items={values.items} />
      ) : (
        <dl>
          {fieldsOfSection(id).map(field => (
            <div key={field.name} className={`content-field of-${field.kind}`}>
              <dt>{say(field.label)}</dt>
              <dd>
                <FieldView field={field} value={values[field.name]} section={id} code={code} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** What was handed in, paper by paper, with the beginning of each file's digest: enough to tell files apart on paper. */
function DocumentPapers({ items }: { items: unknown }) {
  const say = useSay()
  return (
    <table className="content-rows">
      <caption className="sr-only">{say(text('材料清单', 'Materials'))}</caption>
      <thead>
        <tr>
          <th scope="col">{say(text('材料', 'Paper'))}</th>
          <th scope="col">{say(text('文件（校验值前 12 位）', 'File (digest, first 12)'))}</th>
        </tr>
      </thead>
      <tbody>
        {papersOf(items).map(({ slot, title, found }) => (
          <tr key={slot}>
            <td data-label={say(text('材料', 'Paper'))}>{say(title)}</td>
            <td data-label={say(text('文件', 'File'))}>
              {found.length === 0
                ? say(text('未提供', 'Not given'))
                : found.map(material => say(printedMaterial(material))).join(say(text('；', '; ')))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
