import { useQuery } from '@tanstack/react-query'
import type { ProjectDetail, TimelineEntry } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { AllJudgements } from '../../ui/act/AllJudgements.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { useSubmit } from '../../ui/form/useSubmit.ts'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { client, keys } from '../../wire/api.ts'
import { describedInput } from './described-input.ts'

const SHOWN_FIRST = 8

/** What happened, newest first, by whom and when; each entry opens to what was typed and its place in the log. */
export function TimelineCard({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const [older, setOlder] = useState<readonly TimelineEntry[]>([])
  const [all, setAll] = useState(false)
  const { run, failure } = useSubmit()
  const known = [...detail.timeline, ...older].sort((a, b) => b.no - a.no)
  const shown = all ? known : known.slice(0, SHOWN_FIRST)
  const more = detail.timelineTotal - shown.length

  async function showMore() {
    setAll(true)
    const last = known.at(-1)
    if (!all || !last || known.length >= detail.timelineTotal) return
    const query = { before: last.no }
    const page = await run(() => client.projects.timeline({ params: { code: detail.project.code }, query }))
    if (page) setOlder([...older, ...page.items])
  }

  return (
    <Card
      title={say(text('时间线', 'Timeline'))}
      extra={say(text(`共 ${detail.timelineTotal} 条`, `${detail.timelineTotal} entries`))}
    >
      <ol className="timeline">
        {shown.map(entry => (
          <Entry key={entry.no} entry={entry} code={detail.project.code} />
        ))}
      </ol>
      {failure && <p role="alert">{failure}</p>}
      {more > 0 && <Button onClick={() => void showMore()}>{say(text(`更早的 ${more} 条`, `${more} earlier`))}</Button>}
    </Card>
  )
}

function Entry({ entry, code }: { entry: TimelineEntry; code: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const typed = describedInput(entry.action, entry.input)
  return (
    <li>
      <div>
        {say(entry.title)} {entry.number && <span className="official">{entry.number}</span>}
      </div>
      <div className="quiet">
        {formatInstant(entry.at, language)} · {entry.by}
      </div>
      <details>
        <summary>{say(text('详情', 'Details'))}</summary>
        <dl className="entry-facts">
          {typed.map(({ label, value }) => (
            <div key={label.zh}>
              <dt>{say(label)}</dt>
              <dd className="prose">{say(value)}</dd>
            </div>
          ))}
          <div>
            <dt>{say(text('记录', 'Record'))}</dt>
            <dd>
              {say(text(`第 ${entry.no} 条`, `No. ${entry.no}`))} · {entry.pack} · SM3 <code>{entry.hash}</code>
            </dd>
          </div>
        </dl>
      </details>
      <EntryGrounds code={code} no={entry.no} />
    </li>
  )
}

/** On what one recorded act was allowed, judged again from what the record kept; read when opened. */
function EntryGrounds({ code, no }: { code: string; no: number }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const why = useQuery({
    queryKey: keys.why(code, no),
    queryFn: () => client.why.ofEntry({ params: { code, no } }),
    enabled: open,
    // What was recorded does not change.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{say(text('判断依据', 'Grounds'))}</summary>
      {why.data && <AllJudgements explanation={why.data} />}
      {why.error && !why.data && <LoadError error={why.error} retry={() => void why.refetch()} />}
      {open && why.isPending && <Loading rows={2} />}
    </details>
  )
}
