import type { ComponentPropsWithRef } from 'react'

const dressed = (className: string | undefined) => (className ? `input ${className}` : 'input')

/** One line to type into. */
export const Input = ({ type = 'text', className, ...rest }: ComponentPropsWithRef<'input'>) => (
  <input {...rest} type={type} className={dressed(className)} />
)

/** Several lines to type into. */
export const TextArea = ({ className, ...rest }: ComponentPropsWithRef<'textarea'>) => (
  <textarea {...rest} className={dressed(className)} />
)
