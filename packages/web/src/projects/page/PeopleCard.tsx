import { findAction, type Project, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../app/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDayOf } from '../../ui/dates.ts'

/** Which post did what, newest first. Posts, not names, answer for the steps. */
export function PeopleCard({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  const people = [...project.people].sort((a, b) => b.at.localeCompare(a.at))
  if (people.length === 0) return null
  return (
    <Card title={say(text('经办岗位', 'Posts'))}>
      <ul className="plain-list">
        {people.map(person => {
          const title = findAction(person.action)?.title
          return (
            <li key={person.action} className="split">
              <span>
                {person.unit}
                {person.post} <span className="quiet">{title && say(title)}</span>
              </span>
              <span className="quiet no-wrap">{formatDayOf(person.at, language)}</span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
