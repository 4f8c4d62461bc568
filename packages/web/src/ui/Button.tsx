import type { ComponentPropsWithRef } from 'react'

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `primary` is what one came for, at most one to a place; `link` and `text` have no outline */
  readonly kind?: 'plain' | 'primary' | 'link' | 'text'
  readonly size?: 'normal' | 'small'
  /** takes something away */
  readonly danger?: boolean
  /** as wide as its place */
  readonly wide?: boolean
  /** what it began is under way: it keeps the focus and does nothing more */
  readonly busy?: boolean
}

/** The browser's own button in our looks; links that look the same wear the class `button` themselves. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', size, danger, wide, busy = false, className, type = 'button', onClick, ...rest } = props
  const looks = [
    'button',
    kind !== 'plain' && `button-${kind}`,
    size === 'small' && 'button-small',
    danger && 'button-danger',
    wide && 'button-wide',
    className,
  ]
  return (
    <button
      {...rest}
      type={type}
      className={looks.filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      // Enter in a field presses the button too, so a form under way is not sent a second time.
      onClick={busy ? event => event.preventDefault() : onClick}
    />
  )
}
