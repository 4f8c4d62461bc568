import { type Pause, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Citation } from './Citation.tsx'
import { formatDay } from './dates.ts'

/** Every pause of a clock with its cause and article, as items of a list. */
export function PauseItems({ pauses }: { pauses: readonly Pause[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const day = (value: string) => formatDay(value, language)
  return pauses.map(pause => (
    <li key={pause.from}>
      {say(
        text(
          `${day(pause.from)} 至 ${pause.to ? day(pause.to) : '今'} 暂停：${pause.cause.zh}`,
          `Paused ${pause.from} to ${pause.to ?? 'now'}: ${pause.cause.en}`,
        ),
      )}{' '}
      <Citation rule={pause.rule} />
    </li>
  ))
}
