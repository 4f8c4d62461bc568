import { type ApplicationDraft, fieldsOf, type SectionId, sectionIds, sections } from '@zhengheng/policy'
import { useContext } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Citations } from '../../../ui/Citation.tsx'
import { AnnotatingContext } from '../notes/annotating.ts'
import { NoteCard } from '../notes/NoteCard.tsx'
import { notesIn } from '../notes/notes.ts'
import { anchorOf } from './anchors.ts'
import { FieldView } from './FieldView.tsx'
import './application-view.css'

interface ApplicationViewProps {
  readonly code: string
  readonly content: ApplicationDraft
  /** all sections unless named */
  readonly only?: readonly SectionId[]
}

/** An application to read: every section with its articles, every field under its own anchor, files to download. */
export const ApplicationView = ({ code, content, only = sectionIds }: ApplicationViewProps) => (
  <div className="application-view">
    {only.map(id => (
      <SectionView key={id} id={id} code={code} values={content[id] ?? {}} />
    ))}
  </div>
)

interface SectionViewProps {
  readonly id: SectionId
  readonly code: string
  readonly values: Readonly<Record<string, unknown>>
}

function SectionView({ id, code, values }: SectionViewProps) {
  const say = useSay()
  const annotating = useContext(AnnotatingContext)
  const { title, rules, schema } = sections[id]
  const heading = `${anchorOf(id)}-title`
  return (
    <section id={anchorOf(id)} aria-labelledby={heading} tabIndex={-1}>
      <h3 id={heading}>
        {sectionIds.indexOf(id) + 1} {say(title)}
      </h3>
      <p className="section-rules">
        <Citations rules={rules} />
      </p>
      <dl>
        {fieldsOf(schema).map(field => (
          <div
            key={field.name}
            id={anchorOf(id, field.name)}
            className={`content-field of-${field.kind}`}
            data-section={id}
            data-field={field.name}
            tabIndex={-1}
          >
            <dt>{say(field.label)}</dt>
            <dd>
              <FieldView field={field} value={values[field.name]} section={id} code={code} />
              {annotating &&
                notesIn(annotating.notes, id, field.name).map(note => (
                  <NoteCard key={note.no} note={note} {...annotating} />
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
