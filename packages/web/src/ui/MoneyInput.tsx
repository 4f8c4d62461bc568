import { type Fen, fen, formatWan, formatYuan, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Input } from './Input.tsx'
import { isRefused, readAmount } from './read-number.ts'

interface MoneyInputProps {
  /** words that do not read as an amount are kept as they were typed */
  readonly value: Fen | number | string | null | undefined
  /** the amount is null while the field is empty or does not read as one */
  onChange(amount: Fen | null, words: string): void
  readonly id?: string
  readonly disabled?: boolean
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
  readonly label?: string
}

const written = (value: MoneyInputProps['value']) =>
  typeof value === 'number' ? formatWan(fen(value)).replace(/,/g, '') : (value ?? '')

/** Typed in 万元, kept in 分. What was typed stays as typed; beside it stands how it was understood, or why it was not. */
export function MoneyInput({ value, onChange, id, disabled, invalid, describedBy, label }: MoneyInputProps) {
  const say = useSay()
  const [typed, setTyped] = useState(() => ({ words: written(value), meaning: value ?? null }))
  const own = typed.meaning === (value ?? null) || typed.words === value
  const current = own ? typed.words : written(value)
  const read = current.trim() === '' ? undefined : readAmount(current, 'wan')
  const readingId = id && read ? `${id}-reading` : undefined
  return (
    <span className="money-input">
      <span className="money-amount">
        <Input
          {...(id && { id })}
          value={current}
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled ?? false}
          aria-label={label}
          aria-invalid={invalid || undefined}
          aria-describedby={[describedBy, readingId].filter(Boolean).join(' ') || undefined}
          onChange={({ target }) => {
            const now = readAmount(target.value, 'wan')
            const amount = isRefused(now) ? null : now.fen
            setTyped({ words: target.value, meaning: amount })
            onChange(amount, target.value)
          }}
        />
        <span className="money-unit">{say(text('万元', '× ¥10,000'))}</span>
      </span>
      <span className="reading" id={readingId}>
        {read && say(isRefused(read) ? read.refused : equals(read.fen))}
      </span>
    </span>
  )
}

const equals = (amount: Fen) => text(`= ${formatYuan(amount)} 元`, `= ${formatYuan(amount)} yuan`)
