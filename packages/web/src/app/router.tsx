import { createRouter } from '@tanstack/react-router'
import { page, publicPage, publicRoute, rootRoute, signedInRoute } from './frame-routes.ts'
import { declareRoutes } from './routes-declare.ts'
import { reviewRoutes } from './routes-review.ts'

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([
    publicPage('/sign-in', () => import('../people/SignIn.tsx'), 'SignIn'),
    publicPage('/activate', () => import('../people/Activate.tsx'), 'Activate'),
    publicPage('/verify', () => import('../documents/VerifyPage.tsx'), 'VerifyPage'),
    publicPage('/verify/$code', () => import('../documents/VerifyPage.tsx'), 'VerifyPage'),
  ]),
  signedInRoute.addChildren([
    page('/', () => import('../projects/Workbench.tsx'), 'Workbench'),
    page('/projects', () => import('../projects/ProjectList.tsx'), 'ProjectList'),
    page('/p/$code', () => import('../projects/ProjectPage.tsx'), 'ProjectPage'),
    page('/notices', () => import('../notices/NoticesPage.tsx'), 'NoticesPage'),
    page('/obligations', () => import('../obligations/ObligationsPage.tsx'), 'ObligationsPage'),
    page('/rules', () => import('../rules/RulesPage.tsx'), 'RulesPage'),
    page('/holidays', () => import('../rules/HolidaysPage.tsx'), 'HolidaysPage'),
    page('/administration', () => import('../people/administration/AdministrationPage.tsx'), 'AdministrationPage'),
    page('/account-log', () => import('../people/administration/AccountLogPage.tsx'), 'AccountLogPage'),
    page('/me', () => import('../people/MyAccount.tsx'), 'MyAccount'),
    ...declareRoutes,
    ...reviewRoutes,
  ]),
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMinMs: 0,
})
