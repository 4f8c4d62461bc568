import { findAction, type Project, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDayOf } from '../../ui/dates.ts'

const SHOWN_FIRST = 6

/** Which post did what, newest first. Posts, not names, answer for the steps. */
export function PeopleCard({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  const [all, setAll] = useState(false)
  const people = [...project.people].sort((a, b) => b.at.localeCompare(a.at))
  if (people.length === 0) return null
  return (
    <Card title={say(text('经办岗位', 'Posts'))}>
      <ul className="plain-list">
        {people.slice(0, all ? people.length : SHOWN_FIRST).map(person => {
          const title = findAction(person.action)?.title
          return (
            <li key={person.action} className="split">
              <span>
                {title && say(title)}
                <span className="quiet block-line">
                  {person.unit} {person.post}
                </span>
              </span>
              <span className="quiet no-wrap">{formatDayOf(person.at, language)}</span>
            </li>
          )
        })}
      </ul>
      {!all && people.length > SHOWN_FIRST && (
        <Button onClick={() => setAll(true)}>
          {say(text(`更早的 ${people.length - SHOWN_FIRST} 条`, `${people.length - SHOWN_FIRST} earlier`))}
        </Button>
      )}
    </Card>
  )
}
