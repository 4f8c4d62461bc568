import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { formatInstant } from './dates.ts'

interface UrgedNoteProps {
  /** oldest first */
  readonly urged: readonly { readonly at: string; readonly by: string }[]
}

/** 已催办 2 次，最近 2026年11月30日 10:15（市数据局计划岗）. Nothing where nobody was. */
export function UrgedNote({ urged }: UrgedNoteProps) {
  const say = useSay()
  const { language } = useLanguage()
  const last = urged.at(-1)
  if (!last) return null
  const at = formatInstant(last.at, language)
  return say(
    text(
      `已催办 ${urged.length} 次，最近 ${at}（${last.by}）`,
      `urged ${urged.length === 1 ? 'once' : `${urged.length} times`}, last ${at} by ${last.by}`,
    ),
  )
}
