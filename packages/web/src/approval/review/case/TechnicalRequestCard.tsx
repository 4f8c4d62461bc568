import {
  type FieldSpec,
  fieldsOf,
  type Project,
  RequestInput,
  requestSlots,
  type SectionId,
  text,
} from '@zhengheng/policy'
import { FileLinks } from '../../../files/FileLinks.tsx'
import { useLanguage, useSay } from '../../../reader/i18n.tsx'
import { Card } from '../../../ui/Card.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { valueWords } from '../../application/field-words.ts'

const fields = fieldsOf(RequestInput).filter(({ name }) => name !== 'papers' && name !== 'answers')

/** Where the checklist and notices find a part of the request. */
const sectionOf: Readonly<Record<string, SectionId>> = {
  construction: 'basics',
  amount: 'estimate',
  content: 'content',
  newInfrastructure: 'intensive',
  sharing: 'sharing',
  cipher: 'cipher',
}
export const requestPartId = (section: SectionId): string => `request-${section}`

/** What the unit asks the opinion on, what it changed since the notice, and the papers it rests on. */
export function TechnicalRequestCard({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  const requests = project.approval.technical?.requests ?? []
  const request = requests.at(-1)
  const before = requests.at(-2)
  if (!request) return null
  return (
    <Card title={say(text('报请内容', 'The request'))} extra={`${request.by} · ${formatInstant(request.at, language)}`}>
      <dl className="summary">
        {fields.map(spec => {
          const now = shownIn(spec, request)
          const then = before && shownIn(spec, before)
          const section = sectionOf[spec.name]
          return (
            <div key={spec.name} id={section && requestPartId(section)} tabIndex={-1}>
              <dt>{say(spec.label)}</dt>
              <dd>
                <div className="pre-line">{say(now)}</div>
                {then && then.zh !== now.zh && (
                  <details>
                    <summary>{say(text('▲ 已改动，看原来的', '▲ Changed: show what it was'))}</summary>
                    <div className="pre-line quiet">{say(then)}</div>
                  </details>
                )}
              </dd>
            </div>
          )
        })}
        {Object.entries(requestSlots).map(([slot, { title }]) => {
          const given = request.papers.filter(paper => paper.slot === slot)
          return (
            <div key={slot}>
              <dt>{say(title)}</dt>
              <dd>
                {given.length === 0 && <span className="quiet">{say(text('未提供', 'Not given'))}</span>}
                {given.map(paper => (
                  <div key={paper.digest}>
                    <FileLinks code={project.code} file={paper} />
                    {before && !before.papers.some(({ digest }) => digest === paper.digest) && (
                      <span className="light light-near"> ▲ {say(text('新提供', 'New'))}</span>
                    )}
                  </div>
                ))}
              </dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}

const shownIn = (spec: FieldSpec, request: object) =>
  valueWords(spec, (request as Readonly<Record<string, unknown>>)[spec.name])
