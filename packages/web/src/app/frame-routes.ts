import { type AsyncRouteComponent, createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { NotFound } from './NotFound.tsx'
import { PublicFrame } from './PublicFrame.tsx'
import { BareFailure, RouteFailure } from './RouteFailure.tsx'
import { SignedInFrame } from './SignedInFrame.tsx'

export const rootRoute = createRootRoute({ notFoundComponent: NotFound, errorComponent: BareFailure })

/** Pages behind sign-in: the shell around them, the person known. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: SignedInFrame,
})

/** Pages for everybody. */
export const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public', component: PublicFrame })

/** What stands after `?` in the address, as typed; each page reads what it knows. */
export type Search = Readonly<Record<string, unknown>>

const lazily = <Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) =>
  lazyRouteComponent(load, name) as AsyncRouteComponent<unknown>

/** A page behind sign-in, loaded when first visited: `page('/plans', () => import('../plan/PlanList.tsx'), 'PlanList')`. */
export const page = <const Path extends string, const Name extends string>(
  path: Path,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
) =>
  createRoute({
    getParentRoute: () => signedInRoute,
    path,
    validateSearch: (search: Search): Search => search,
    component: lazily(load, name),
    // Inside the frame, which stays.
    errorComponent: RouteFailure,
  })

/** A page for everybody. */
export const publicPage = <const Path extends string, const Name extends string>(
  path: Path,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
) =>
  createRoute({
    getParentRoute: () => publicRoute,
    path,
    validateSearch: (search: Search): Search => search,
    component: lazily(load, name),
    // Inside the frame, which stays.
    errorComponent: RouteFailure,
  })
