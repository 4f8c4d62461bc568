import { type AnyRoute, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { approvalPages } from '../approval/routes.ts'
import { documentsPages } from '../documents/routes.ts'
import { noticesPages } from '../notices/routes.ts'
import { obligationsPages } from '../obligations/routes.ts'
import { peoplePages } from '../people/routes.ts'
import { planPages } from '../plan/routes.ts'
import { projectsPages } from '../projects/routes.ts'
import { rehearsalPages } from '../rehearsal/routes.ts'
import { rulesPages } from '../rules/routes.ts'
import { scopePages } from '../scope/routes.ts'
import type { Page } from '../ui/page.ts'
import type { Search } from '../ui/params.ts'
import { BareFailure, NotFound, RouteFailure } from './failures.tsx'
import { PublicFrame, SignedInFrame } from './frames.tsx'

const pages: readonly Page[] = [
  ...approvalPages,
  ...documentsPages,
  ...noticesPages,
  ...obligationsPages,
  ...peoplePages,
  ...planPages,
  ...projectsPages,
  ...rehearsalPages,
  ...rulesPages,
  ...scopePages,
]

const rootRoute = createRootRoute({ notFoundComponent: NotFound, errorComponent: BareFailure })
const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public', component: PublicFrame })
const signedInRoute = createRoute({ getParentRoute: () => rootRoute, id: 'signed-in', component: SignedInFrame })

const mounted = (frame: AnyRoute, open: boolean) =>
  pages
    .filter(page => page.open === open)
    .map(({ path, component }) =>
      createRoute({
        getParentRoute: () => frame,
        path,
        component,
        validateSearch: (search: Search): Search => search,
        // Inside the frame, which stays.
        errorComponent: RouteFailure,
      }),
    )

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    publicRoute.addChildren(mounted(publicRoute, true)),
    signedInRoute.addChildren(mounted(signedInRoute, false)),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMinMs: 0,
})
