import { Input, TextArea } from '../Input.tsx'
import { MoneyInput } from '../MoneyInput.tsx'
import type { FieldProps } from './Field.tsx'

interface FieldControlProps extends FieldProps {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

/** What one types into. */
export function FieldControl({ spec, value, onChange, id, describedBy, invalid }: FieldControlProps) {
  const common = {
    id,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
  }
  const words = typeof value === 'string' ? value : ''
  const typed = ({ target }: { target: { value: string } }) => onChange(target.value)
  switch (spec.kind) {
    case 'money':
      return (
        <MoneyInput
          {...{ id, describedBy, invalid }}
          value={value as number | string | null}
          onChange={(amount, written) => onChange(amount ?? (written.trim() === '' ? null : written))}
        />
      )
    case 'prose':
      return <TextArea {...common} rows={4} value={words} onChange={typed} />
    case 'date':
      return <Input {...common} type="date" className="short" value={words} onChange={typed} />
    case 'number':
      return (
        <Input
          {...common}
          className="short"
          inputMode="numeric"
          autoComplete="off"
          value={value === null || value === undefined ? '' : String(value)}
          onChange={({ target }) => onChange(wholeNumber(target.value.trim()))}
        />
      )
    default:
      return <Input {...common} autoComplete="off" value={words} onChange={typed} />
  }
}

/** Digits become a number; anything else stays as typed and is refused by the schema. */
function wholeNumber(typed: string): number | string | null {
  if (typed === '') return null
  return /^\d{1,9}$/.test(typed) ? Number(typed) : typed
}
