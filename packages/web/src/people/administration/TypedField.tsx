import type { Text } from '@zhengheng/policy'
import { useId } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Input } from '../../ui/Input.tsx'

interface TypedFieldProps {
  readonly label: Text
  readonly hint?: Text
  readonly value: string
  onChange(value: string): void
  readonly fault: Text | undefined
}

/** One line of text: label, hint, what is wrong with it. */
export function TypedField({ label, hint, value, onChange, fault }: TypedFieldProps) {
  const say = useSay()
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {say(label)}
      </label>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {say(hint)}
        </div>
      )}
      <Input
        id={id}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={fault ? true : undefined}
        {...(described && { 'aria-describedby': described })}
      />
      {fault && (
        <div className="field-error" id={`${id}-error`}>
          {say(fault)}
        </div>
      )}
    </div>
  )
}
