import { fieldsOfSection, type SectionId, sectionIds, sections } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Citations } from '../../ui/Citation.tsx'
import { FieldView } from '../review/reading/FieldView.tsx'
import { DocumentPapers } from './DocumentPapers.tsx'
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
