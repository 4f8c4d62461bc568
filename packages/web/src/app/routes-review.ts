import type { AnyRoute } from '@tanstack/react-router'
import { page } from './frame-routes.ts'

/** Pages of reviewing, deciding and the annual plan. */
export const reviewRoutes: readonly AnyRoute[] = [
  page('/p/$code/review', () => import('../approval/ReviewDesk.tsx'), 'ReviewDesk'),
  page('/p/$code/correction', () => import('../approval/CorrectionPage.tsx'), 'CorrectionPage'),
  page('/p/$code/confirm', () => import('../approval/ConfirmPage.tsx'), 'ConfirmPage'),
  page('/p/$code/decide', () => import('../approval/DecidePage.tsx'), 'DecidePage'),
  page('/p/$code/consent', () => import('../approval/ConsentPage.tsx'), 'ConsentPage'),
  page('/rehearsal', () => import('../rehearsal/RehearsalDesk.tsx'), 'RehearsalDesk'),
  page('/rehearsal/$id', () => import('../rehearsal/RehearsalPage.tsx'), 'RehearsalPage'),
  page('/plans', () => import('../plan/PlanList.tsx'), 'PlanList'),
  page('/plans/$year', () => import('../plan/PlanBoard.tsx'), 'PlanBoard'),
]
