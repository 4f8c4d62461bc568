import { type SectionId, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import type { PreCheck } from './pre-checks.ts'

const outcomeNames = {
  against: { className: 'light light-over', shape: '■', word: text('不合', 'Against') },
  look: { className: 'light light-near', shape: '▲', word: text('需看', 'Look') },
  fine: { className: 'light light-normal', shape: '●', word: text('正常', 'Fine') },
} as const

interface PreCheckPaneProps {
  readonly checks: readonly PreCheck[]
  onOpen(section: SectionId): void
}

/** What the machine saw, most pressing first, each with its article and the way to its place. */
export function PreCheckPane({ checks, onOpen }: PreCheckPaneProps) {
  const say = useSay()
  const pressing = checks.filter(check => check.outcome !== 'fine').length
  return (
    <>
      <p className="quiet">
        {say(
          text(
            `机器检查 ${checks.length} 处，需要您看的 ${pressing} 处；结论由您作出。`,
            `${checks.length} things checked by machine, ${pressing} for you to look at. You decide.`,
          ),
        )}
      </p>
      <ul className="pre-checks">
        {checks.map(check => {
          const { className, shape, word } = outcomeNames[check.outcome]
          const { section } = check
          return (
            <li key={check.id}>
              <span className={className}>
                <span aria-hidden="true">{shape} </span>
                {say(word)}
              </span>
              <span className="what">
                {section ? (
                  <button type="button" className="text-button" onClick={() => onOpen(section)}>
                    {say(check.text)}
                  </button>
                ) : (
                  say(check.text)
                )}{' '}
                <Citation rule={check.rule} />
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
