import type { AnyRoute } from '@tanstack/react-router'
import { page } from './frame-routes.ts'

/** Pages of applying and of putting lines in the plan. */
export const declareRoutes: readonly AnyRoute[] = [
  page('/declare', () => import('../scope/DeclarePage.tsx'), 'DeclarePage'),
  page('/guide', () => import('../scope/GuidePage.tsx'), 'GuidePage'),
  page('/plan/new', () => import('../plan/NewLinePage.tsx'), 'NewLinePage'),
  page('/p/$code/application', () => import('../approval/ApplicationTasks.tsx'), 'ApplicationTasks'),
  page('/p/$code/application/$section', () => import('../approval/SectionPage.tsx'), 'SectionPage'),
  page('/p/$code/check', () => import('../approval/CheckPage.tsx'), 'CheckPage'),
  page('/p/$code/print', () => import('../approval/PrintPage.tsx'), 'PrintPage'),
  page('/p/$code/print/$no', () => import('../approval/PrintPage.tsx'), 'PrintPage'),
  page('/p/$code/receipt/$no', () => import('../approval/ReceiptPage.tsx'), 'ReceiptPage'),
  page('/p/$code/filing', () => import('../approval/FilingPage.tsx'), 'FilingPage'),
]
