import type { ProjectDetail } from '@zhengheng/contract'
import { holderOf, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { besideClause, clockClause } from '../ui/clock-words.ts'
import { formatDayOf } from '../ui/dates.ts'
import { taskAtHand } from './next-step.ts'

/** Under the name of a project whose time has run out: by how much, whose turn it is, and since when it is with them. */
export function OverdueNote({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const { language } = useLanguage()
  const me = useMe()
  const { clock, project } = detail
  const words =
    clock?.light === 'over' ? clockClause(clock) : clock?.beside?.light === 'over' && besideClause(clock.beside)
  const task = taskAtHand(detail, me)?.task
  if (!words || !task) return null
  const since = formatDayOf(task.since, language)
  const who = holderOf(task, project)
  return (
    <p className="overdue">
      {say(text(words.zh, capitalized(words.en)))}
      {say(text(` · 责任：${who.zh} · 自 ${since}起`, ` · responsible: ${who.en} · since ${since}`))}
    </p>
  )
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
