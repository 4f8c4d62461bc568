import type { Text } from '@zhengheng/policy'
import { type ComponentProps, useId } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Input } from '../Input.tsx'

interface LineFieldProps extends Omit<ComponentProps<typeof Input>, 'value' | 'onChange'> {
  readonly label: Text
  readonly hint?: Text | undefined
  readonly value: string
  onChange(value: string): void
  readonly fault?: Text | undefined
}

/** One line of text: label, hint, what is wrong with it. */
export function LineField({ label, hint, value, onChange, fault, ...input }: LineFieldProps) {
  const say = useSay()
  const own = useId()
  const id = input.id ?? own
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
        autoComplete="off"
        {...input}
        id={id}
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
