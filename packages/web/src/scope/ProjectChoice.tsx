import type { ProjectRow } from '@zhengheng/contract'
import { fen, formatWan, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { Go } from '../ui/Go.tsx'
import { Input } from '../ui/Input.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'

interface ProjectChoiceProps {
  readonly rows: readonly ProjectRow[]
  readonly chosen: string | undefined
  onChoose(code: string): void
}

/** Steps from which a route can be found or an application begun. */
const beginnable = [
  'plan.listed',
  'plan.drafting',
  'plan.dropped',
  'application.refused',
  'application.stageApproved',
  'capitalConstruction.refused',
]
const onOnePage = ['filing.returned', 'technicalOpinion.returned']
const underWay = ['application.drafting', 'application.returned', ...onOnePage]
const MANY = 10

const placeOf = ({ code, status }: ProjectRow) =>
  onOnePage.includes(status) ? `/p/${code}/filing` : `/p/${code}/application?resume=last`

/** 1: which of the unit's plan lines it is about. */
export function ProjectChoice({ rows, chosen, onChoose }: ProjectChoiceProps) {
  const say = useSay()
  const [sought, setSought] = useState('')
  const order = (row: ProjectRow) => beginnable.indexOf(row.status)
  const open = rows.filter(row => beginnable.includes(row.status)).sort((a, b) => order(a) - order(b))
  const shown = open.filter(
    row => row.code === chosen || `${row.name}${row.code}`.toLowerCase().includes(sought.trim().toLowerCase()),
  )
  const begun = rows.filter(row => underWay.includes(row.status))
  return (
    <Card title={say(text('1 是哪个项目？', '1 Which project?'))}>
      {open.length > MANY && (
        <Input
          className="short"
          type="search"
          aria-label={say(text('按名称或编号查找', 'Find by name or code'))}
          placeholder={say(text('按名称或编号查找', 'Find by name or code'))}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      {open.length === 0 && (
        <p>{say(text('本单位现在没有可以申报的计划项。', 'The unit has no plan line that could apply now.'))}</p>
      )}
      <fieldset className="choice-list">
        <legend className="sr-only">{say(text('本单位的计划项', 'Plan lines of the unit'))}</legend>
        {shown.map(row => (
          <label key={row.code} className="check">
            <input type="radio" name="project" checked={chosen === row.code} onChange={() => onChoose(row.code)} />
            <span>
              <strong>{row.name}</strong>{' '}
              <span className="quiet">
                {row.code} · {row.year}
                {row.amount !== null && ` · ${formatWan(fen(row.amount))} ${say(text('万元', '×¥10,000'))}`}
              </span>{' '}
              <StatusTag status={row.status} />
            </span>
          </label>
        ))}
        <label className="check">
          <input type="radio" name="project" checked={chosen === 'none'} onChange={() => onChoose('none')} />
          <span>{say(text('计划外的项目，还没有计划项', 'Outside the plan: it has no line yet'))}</span>
        </label>
      </fieldset>
      {begun.length > 0 && (
        <p className="quiet">
          {say(text('正在填写：', 'Being written: '))}
          {begun.map(row => (
            <Go key={row.code} href={placeOf(row)} className="begun">
              {row.name}
            </Go>
          ))}
        </p>
      )}
    </Card>
  )
}
