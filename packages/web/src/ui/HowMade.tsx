import { type MeasureName, measures, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'

/** 口径: how the figures or colours beside it are made, in the words of the rules library that makes them. */
export function HowMade({ of }: { of: readonly MeasureName[] }) {
  const say = useSay()
  return (
    <details className="how-made">
      <summary>{say(text('口径', 'How it is counted'))}</summary>
      {of.map(name => (
        <p key={name} className="quiet">
          {of.length > 1 && (
            <strong>{say(text(`${measures[name].title.zh}：`, `${measures[name].title.en}: `))}</strong>
          )}
          {say(measures[name].how)}
        </p>
      ))}
    </details>
  )
}
