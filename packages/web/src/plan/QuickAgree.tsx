import type { PlanLineRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { useAct } from '../ui/act/useAct.ts'
import { waitsFor } from './arrange-lines.ts'

/** 无意见 by one press, where the person’s unit still owes its opinion. It can be replaced by a later one. */
export function QuickAgree({ line }: { line: PlanLineRow }) {
  const me = useMe()
  const offer = line.offers.find(one => one.action === 'plan.giveOpinion')
  return offer?.decision.allowed && waitsFor(line, me.unit.id) ? <AgreeButton line={line} /> : null
}

function AgreeButton({ line }: { line: PlanLineRow }) {
  const say = useSay()
  const { act, busy, problem } = useAct()
  return (
    <>
      <button
        type="button"
        className="button button-primary"
        disabled={busy}
        aria-label={say(text(`对 ${line.name} 无意见`, `No objection to ${line.name}`))}
        onClick={() =>
          void act({
            subject: { kind: 'project', code: line.code },
            action: 'plan.giveOpinion',
            input: { stance: 'agree', text: '' },
            seenVersion: line.version,
          })
        }
      >
        {say(text('无意见', 'No objection'))}
      </button>
      {problem && (
        <span className="field-error" role="alert">
          {say(text('没有办成，请打开“办理”再试', 'Not done: open “Act” and try again'))}
        </span>
      )}
    </>
  )
}
