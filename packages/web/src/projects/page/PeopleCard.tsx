import { useQuery } from '@tanstack/react-query'
import type { ProjectDetail } from '@zhengheng/contract'
import { findAction, type Project, type Text, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDayOf } from '../../ui/dates.ts'
import { client, keys } from '../../wire/api.ts'

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

const bodies: Readonly<Record<string, Text>> = {
  'body:bureau': text('市数据局', 'The bureau'),
  'body:overseer': text('领导、审计监督', 'Leaders and auditors'),
  'body:jointMechanism': text('联席成员单位', 'Members of the joint mechanism'),
  'body:cityGovernment': text('市人民政府', 'The city government'),
}

/** 谁能看到本项目，为什么: the access table itself. */
export function AccessCard({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const units = useQuery({ queryKey: keys.units, queryFn: () => client.units.list(), staleTime: 600_000 })
  const own = detail.project.unit
  const nameOf = (subject: string): string => {
    const body = bodies[subject]
    if (body) return say(body)
    const id = subject.replace(/^(unit|member):/, '')
    return id === own?.id ? own.name : (units.data?.items.find(unit => unit.id === id)?.name ?? id)
  }
  return (
    <Card title={say(text('谁能看到本项目', 'Who can see this project'))}>
      <ul className="plain-list">
        {detail.access.map(row => (
          <li key={`${row.subject}${row.relation}`}>
            {nameOf(row.subject)}
            <div className="quiet">{say(row.why)}</div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
