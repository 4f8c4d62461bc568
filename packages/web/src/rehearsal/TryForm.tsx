import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { RehearsalRow, RehearsalWanted } from '@zhengheng/contract'
import { CITY_PACK, cityPacks, type Text, text } from '@zhengheng/policy'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { intention } from '../ui/act/request-id.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { PlainForm } from '../ui/form/PlainForm.tsx'
import { useSubmit } from '../ui/form/useSubmit.ts'
import { Input } from '../ui/Input.tsx'
import { client, keys } from '../wire/api.ts'
import { TryLine } from './TryLine.tsx'
import { chosen, readTyped, type TypedChange, type TypedProblem, typedFrom } from './typed-changes.ts'
import { useParametersInForce } from './useParametersInForce.ts'

const emptyLine = (key: string, what = ''): TypedChange => ({ key, what, value: '' })
const USUAL = `${CITY_PACK}.approvalThreshold`

interface TryFormProps {
  /** an earlier rehearsal to begin from */
  readonly like: RehearsalRow | undefined
  /** the parameter to begin with: `wuhan-2021.approvalThreshold` */
  readonly what: string | undefined
}

/** What to try: parameters and their values, perhaps another pack, perhaps only later years. */
export function TryForm({ like, what }: TryFormProps) {
  const say = useSay()
  const { run, refused, busy, failure } = useSubmit()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const inForce = useParametersInForce()
  const [lines, setLines] = useState<readonly TypedChange[]>(() =>
    like && like.changes.length > 0
      ? like.changes.map(typedFrom)
      : [emptyLine('0', what && chosen(what) ? what : USUAL)],
  )
  const [under, setUnder] = useState(like?.under ?? '')
  const [since, setSince] = useState(like?.since ? String(like.since) : '')
  const [problems, setProblems] = useState<readonly TypedProblem[]>([])
  const intended = useRef(intention())
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0 || failure) summary.current?.focus()
  }, [problems, failure])

  async function submit() {
    const read = readWanted(lines, under, since)
    setProblems(read.problems)
    refused(undefined)
    if (read.problems.length > 0) return
    await run(async () => {
      const id = intended.current.idFor({ subject: 'rehearsal', action: 'ask', input: read.wanted })
      await client.rehearsals.ask({ body: { id, wanted: read.wanted } })
      intended.current.done()
      await cache.invalidateQueries({ queryKey: keys.rehearsals })
      await navigate({ to: '/rehearsal/$id', params: { id } })
    })
  }
  const change = (key: string, next: Partial<TypedChange>) =>
    setLines(lines.map(line => (line.key === key ? { ...line, ...next } : line)))
  const problemOf = (key: string, field: TypedProblem['field']): Text | undefined =>
    problems.find(each => each.key === key && each.field === field)?.text

  return (
    <Card title={say(text('试改什么', 'What to try'))}>
      <PlainForm className="" onSubmit={() => void submit()}>
        {(problems.length > 0 || failure) && (
          <div className="problem" role="alert" tabIndex={-1} ref={summary}>
            <strong>{failure ?? say(text('有内容需要改正', 'Something has to be corrected'))}</strong>
            {problems.length > 0 && (
              <ul>
                {problems.map(({ key, field, text: words }) => (
                  <li key={`${key} ${field}`}>
                    <a href={`#try-${field}-${key}`}>{say(words)}</a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
        {lines.map((line, index) => (
          <TryLine
            key={line.key}
            line={line}
            no={index + 1}
            inForce={inForce}
            problemOf={field => problemOf(line.key, field)}
            onChange={next => change(line.key, next)}
            {...(lines.length > 1 && { onRemove: () => setLines(lines.filter(({ key }) => key !== line.key)) })}
          />
        ))}
        <p>
          <Button onClick={() => setLines([...lines, emptyLine(nextKey(lines))])} disabled={lines.length >= 30}>
            {say(text('+ 再改一个参数', '+ Change another'))}
          </Button>
        </p>
        <details open={under !== '' || since !== ''}>
          <summary>{say(text('更多条件（选填）', 'More conditions (optional)'))}</summary>
          <div className="try-more">
            <div className="field">
              <label className="field-label" htmlFor="try-under-all">
                {say(text('全部改按这个规则包判断', 'Judge everything by this pack'))}
              </label>
              <select
                id="try-under-all"
                className="select"
                value={under}
                onChange={({ target }) => setUnder(target.value)}
              >
                <option value="">{say(text('各项目当时的规则包（不改）', 'The pack of each project’s time'))}</option>
                {cityPacks.map(({ name, title }) => (
                  <option key={name} value={name}>
                    {say(title)}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label className="field-label" htmlFor="try-since-all">
                {say(text('只看这一年及以后开始的项目', 'Only what began in this year or later'))}
              </label>
              <Input
                id="try-since-all"
                className="try-since"
                inputMode="numeric"
                placeholder={say(text('例如 2024', 'such as 2024'))}
                value={since}
                aria-invalid={problemOf('all', 'since') !== undefined}
                onChange={({ target }) => setSince(target.value)}
              />
              {problemOf('all', 'since') && <p className="field-error">{say(problemOf('all', 'since') as Text)}</p>}
            </div>
          </div>
        </details>
        <div className="form-end">
          <Button kind="primary" type="submit" busy={busy}>
            {say(text('开始试算', 'Rehearse'))}
          </Button>
        </div>
      </PlainForm>
    </Card>
  )
}

const nextKey = (lines: readonly TypedChange[]): string => String(Math.max(...lines.map(({ key }) => Number(key))) + 1)

function readWanted(lines: readonly TypedChange[], under: string, since: string) {
  const { changes, problems } = readTyped(lines)
  const all: TypedProblem[] = [...problems]
  const year = since.trim()
  if (year !== '' && !/^2\d{3}$/.test(year))
    all.push({
      key: 'all',
      field: 'since',
      text: text('年份请写成四位数，例如 2024', 'Write the year in four digits, such as 2024'),
    })
  if (all.length === 0 && changes.length === 0 && under === '')
    all.push({
      key: lines[0]?.key ?? '0',
      field: 'value',
      text: text('请至少填写一个参数的试改值，或选择规则包', 'Give one value to try, or choose a pack'),
    })
  const wanted: RehearsalWanted = {
    changes: [...changes],
    under: under === '' ? null : under,
    since: year === '' ? null : Number(year),
  }
  return { wanted, problems: all }
}
