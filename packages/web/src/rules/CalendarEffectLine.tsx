import { useQuery } from '@tanstack/react-query'
import { type CalendarChange, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { client, keys } from '../wire/api.ts'

/** What entering it would do to what is still open, told before anybody decides. */
export function CalendarEffectLine({ change }: { change: CalendarChange }) {
  const say = useSay()
  const { data } = useQuery({
    queryKey: keys.calendarEffect(change),
    queryFn: () => client.holidays.effect({ body: { change } }),
  })
  if (!data) return null
  const { settled, moved, unsettled } = data
  const parts = [
    settled > 0 && text(`${settled} 项到期日由未定变为确定`, `${settled} due days become settled`),
    moved > 0 && text(`${moved} 项到期日改变`, `${moved} due days move`),
    unsettled > 0 && text(`${unsettled} 项到期日变为未定`, `${unsettled} due days are no longer settled`),
  ].filter(part => part !== false)
  const words = parts.length > 0 ? parts : [text('未办结事项的到期日不变', 'No open due day changes')]
  return (
    <p role="status">
      {say(text('生效后：', 'Once in force: '))}
      {words.map(say).join(say(text('，', ', ')))}
      {say(text('。已经办结的不变。', '. What was decided stays.'))}
    </p>
  )
}
