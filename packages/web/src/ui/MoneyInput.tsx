import { type Fen, fen, formatWan, formatYuan, text } from '@zhengheng/policy'
import { Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../app/i18n.tsx'
import { readWan } from './read-money.ts'

interface MoneyInputProps {
  readonly value: Fen | number | null | undefined
  /** null while the field is empty or does not read as an amount */
  onChange(amount: Fen | null): void
  readonly id?: string
  readonly disabled?: boolean
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
  readonly label?: string
}

const written = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : formatWan(fen(value)).replace(/,/g, '')

/** Typed in 万元, kept in 分. What was typed stays as typed; the reading in 元 beside it shows how it was understood. */
export function MoneyInput({ value, onChange, id, disabled, invalid, describedBy, label }: MoneyInputProps) {
  const say = useSay()
  const [typed, setTyped] = useState(() => ({ words: written(value), meaning: value ?? null }))
  const current = typed.meaning === (value ?? null) ? typed.words : written(value)
  return (
    <span className="money-input">
      <Input
        {...(id && { id })}
        value={current}
        inputMode="decimal"
        autoComplete="off"
        disabled={disabled ?? false}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        status={invalid ? 'error' : ''}
        suffix={say(text('万元', '× ¥10,000'))}
        onChange={({ target }) => {
          const amount = readWan(target.value) ?? null
          setTyped({ words: target.value, meaning: amount })
          onChange(amount)
        }}
      />
      <span className="reading">
        {value === null || value === undefined ? '' : `= ${formatYuan(fen(value))} ${say(text('元', 'yuan'))}`}
      </span>
    </span>
  )
}
