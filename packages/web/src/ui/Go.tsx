import { Link } from '@tanstack/react-router'
import type { ReactNode, Ref } from 'react'

interface GoProps {
  /** an address inside the product, with or without `?…` */
  readonly href: string
  readonly children: ReactNode
  readonly className?: string
  readonly ref?: Ref<HTMLAnchorElement>
  readonly 'aria-current'?: 'page' | undefined
  readonly id?: string
  onClick?(): void
}

export const searchOf = (href: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(href.split('?')[1] ?? ''))

/** The router calls a link current by itself, and by its path alone; tabs and filters differ in what follows. */
const wholeAddress = { exact: true, includeSearch: true } as const

/** A link to a page of the product. */
export function Go({ href, children, ...rest }: GoProps) {
  return (
    <Link to={href.split('?')[0] ?? '/'} search={searchOf(href)} activeOptions={wholeAddress} {...rest}>
      {children}
    </Link>
  )
}
