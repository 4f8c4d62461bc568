import type { ReactNode, RefObject } from 'react'

interface PlainFormProps {
  readonly className?: string
  readonly form?: RefObject<HTMLFormElement | null>
  readonly children: ReactNode
  onSubmit(): void
}

/** A form whose Enter and button do the same; it never leaves the page by itself. */
export const PlainForm = ({ className = 'form', form, onSubmit, children }: PlainFormProps) => (
  <form
    ref={form}
    className={className}
    noValidate
    onSubmit={event => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)

/** Why it was not done, where it was not. */
export const FailureNote = ({ words }: { words: string | undefined }) =>
  words ? (
    <p className="problem" role="alert">
      {words}
    </p>
  ) : null
