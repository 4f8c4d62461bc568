import { type FieldSpec, fieldsOf } from '../../kernel/field-specs.ts'
import { type SectionId, sections } from './sections.ts'

const known = new Map<SectionId, readonly FieldSpec[]>()

/** Fields of a section as its schema describes them. */
export function fieldsOfSection(id: SectionId): readonly FieldSpec[] {
  const fields = known.get(id) ?? fieldsOf(sections[id].schema)
  known.set(id, fields)
  return fields
}
