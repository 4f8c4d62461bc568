import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'

/** A page of a feature, mounted at its address. */
export interface Page {
  readonly path: string
  /** for everybody, or only behind sign-in */
  readonly open: boolean
  readonly component: AsyncRouteComponent<unknown>
}

type Load<Name extends string> = () => Promise<Readonly<Record<Name, ComponentType>>>

const made = <Name extends string>(path: string, open: boolean, load: Load<Name>, name: Name): Page => ({
  path,
  open,
  component: lazyRouteComponent(load, name) as AsyncRouteComponent<unknown>,
})

/** A page behind sign-in, loaded when first visited: `page('/plans', () => import('./PlanList.tsx'), 'PlanList')`. */
export const page = <const Name extends string>(path: string, load: Load<Name>, name: Name): Page =>
  made(path, false, load, name)

/** A page for everybody. */
export const openPage = <const Name extends string>(path: string, load: Load<Name>, name: Name): Page =>
  made(path, true, load, name)
