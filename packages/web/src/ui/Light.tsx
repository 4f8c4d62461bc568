import { text } from '@zhengheng/policy'
import { useSay } from '../app/i18n.tsx'
import { type LightName, lightNames } from './lights.ts'

interface LightProps {
  readonly light: LightName
  /** working days left, negative when over */
  readonly daysLeft?: number | null
}

/** A time limit as shape, word and colour. */
export function Light({ light, daysLeft }: LightProps) {
  const say = useSay()
  if (light === 'none') return <span className="light light-none">{say(lightNames.none.word)}</span>
  const { shape, word } = lightNames[light]
  const days = daysLeft === null || daysLeft === undefined || light === 'paused' ? undefined : Math.abs(daysLeft)
  const rest =
    days === undefined
      ? ''
      : light === 'over'
        ? say(text(` ${days} 个工作日`, ` by ${days} working days`))
        : say(text(` · 剩 ${days} 个工作日`, ` · ${days} working days left`))
  return (
    <span className={`light light-${light}`}>
      <span aria-hidden="true">{shape} </span>
      {say(word)}
      {rest}
    </span>
  )
}
