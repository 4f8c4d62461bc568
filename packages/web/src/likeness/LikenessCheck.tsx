import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { Citation } from '../ui/Citation.tsx'
import { Go } from '../ui/Go.tsx'
import { HintSheet, useLikeness } from './HintSheet.tsx'

interface LikenessCheckProps {
  readonly code: string
  readonly name: string
  /** what the clerk wrote about it so far; it travels with the application */
  readonly explanation: string
  /** where it is written */
  readonly explainHref: string
}

/** Before it is sent: what the application repeats of the unit's own projects, and where to say why. Nothing is held up. */
export function LikenessCheck({ code, name, explanation, explainHref }: LikenessCheckProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { data } = useLikeness(code, 'application')
  if (!data || data.repeats.length === 0) return null
  const explained = explanation.trim()
  return (
    <Card
      title={`▲ ${say(text('建议核实：与其他项目重复', 'To look at: repeats other projects'))}（${data.repeats.length}）`}
    >
      <ul className="likeness-check">
        {data.repeats.map(({ other, percent, phrases: [phrase] }) => (
          <li key={other.id}>
            {say(text(`与《${other.name}》重复 ${percent}%`, `Repeats “${other.name}”, ${percent}%`))}
            {phrase && (
              <>
                {say(text('：', ': '))}
                <q lang="zh-CN">{phrase}</q>
              </>
            )}
            <div>
              <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
                {say(text('看两边文字', 'See both texts'))}
                <span className="sr-only">
                  {say(text('：', ': '))}
                  {other.name}
                </span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p>
        {explained === ''
          ? say(
              text(
                '请核实是否重复；不重复的请写明异同，随申报一并提交。',
                'See whether it is built twice. If not, say how they differ: it is sent with the application.',
              ),
            )
          : say(text(`已说明：${explained}`, `Explained: ${explained}`))}{' '}
        <Go href={explainHref}>
          {explained === '' ? say(text('去说明', 'Explain')) : say(text('改说明', 'Change it'))}
        </Go>{' '}
        <Citation rule="W-4.1" />
      </p>
      {open && <HintSheet code={code} name={name} of="application" onClose={() => setOpen(false)} />}
    </Card>
  )
}
