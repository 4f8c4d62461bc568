import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import { actionNamed, belowLimit, fen, formatWan, sum, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { ActFrame } from '../../ui/act/ActFrame.tsx'
import { useActForm } from '../../ui/act/useActForm.ts'
import { Button } from '../../ui/Button.tsx'
import { ActionForm } from '../../ui/form/ActionForm.tsx'
import { useMoney } from '../../ui/Money.tsx'
import { Reasons } from '../../ui/Reasons.tsx'
import { useJudgingPack } from '../../ui/useJudgingPack.ts'

interface SplitFormProps {
  readonly detail: PlanDetail
  readonly line: PlanLineRow
  onDone(): void
  onCancel(): void
}

interface TypedPart {
  readonly name: string
  /** words that do not read as an amount stay as they were typed */
  readonly amount: number | string | null
  readonly summary: string
}

const action = actionNamed('plan.splitLine')

/** The parts of a line with their sum beside them as they are typed; parts below a limit are pointed out at once. */
export function SplitForm({ detail, line, onDone, onCancel }: SplitFormProps) {
  const { pack } = useJudgingPack()
  const whole = fen(line.planned ?? 0)
  const subject = { kind: 'plan', year: detail.plan.year } as const
  const form = useActForm(
    action,
    { subject, version: detail.version, part: line.code },
    {
      parts: [
        { name: line.name, amount: null, summary: line.summary },
        { name: '', amount: null, summary: '' },
      ],
    },
  )
  const parts = form.value.parts as readonly TypedPart[]
  const named = parts.flatMap(({ name, amount }) => (typeof amount === 'number' ? [{ name, amount: fen(amount) }] : []))
  const complete = named.length === parts.length
  const below = pack && complete ? belowLimit(whole, named, pack) : null
  const asked = below ? ['explanation'] : []

  async function split() {
    const receipt = await form.send({ line: line.id }, { required: asked })
    if (receipt) onDone()
  }
  const fields = { action, value: form.value, onChange: form.setValue, errors: form.errors }
  return (
    <ActFrame action={action} subject={subject} form={form} onSubmit={() => void split()} onCancel={onCancel}>
      <ActionForm {...fields} without={['explanation', 'reason']} />
      <Sum whole={whole} parts={named.map(({ amount }) => amount)} onRest={rest} />
      {below && (
        <div className="restructure-note" role="status">
          <Reasons reasons={[below]} />
        </div>
      )}
      <ActionForm {...fields} without={below ? ['parts'] : ['parts', 'explanation']} required={asked} />
    </ActFrame>
  )

  /** Puts what is left of the whole into the last part. */
  function rest() {
    const last = parts.length - 1
    const others = sum(parts.slice(0, last).map(({ amount }) => fen(typeof amount === 'number' ? amount : 0)))
    form.setValue({
      ...form.value,
      parts: parts.map((part, index) => (index === last ? { ...part, amount: Math.max(0, whole - others) } : part)),
    })
  }
}

interface SumProps {
  readonly whole: ReturnType<typeof fen>
  readonly parts: readonly ReturnType<typeof fen>[]
  onRest(): void
}

function Sum({ whole, parts, onRest }: SumProps) {
  const say = useSay()
  const money = useMoney()
  const together = sum(parts)
  const left = whole - together
  const apart = formatWan(fen(Math.abs(left)))
  return (
    <p className="split-sum">
      <span role="status">
        {say(text(`各项合计 ${money(together)} / 原项 ${money(whole)}`, `Parts ${money(together)} of ${money(whole)}`))}{' '}
        {left === 0 ? (
          <span className="light light-normal">{say(text('● 相符', '● equal'))}</span>
        ) : (
          <span className="light light-over">
            {left > 0
              ? say(text(`■ 还差 ${apart} 万元`, `■ ${apart} left`))
              : say(text(`■ 超出 ${apart} 万元`, `■ ${apart} too much`))}
          </span>
        )}
      </span>
      {left !== 0 && (
        <Button onClick={onRest}>{say(text('余额放入最后一项', 'Put the rest into the last part'))}</Button>
      )}
    </p>
  )
}
