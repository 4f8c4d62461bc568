import { type Page, page } from '../ui/page.ts'

export const planPages: readonly Page[] = [
  page('/plan/new', () => import('./NewLinePage.tsx'), 'NewLinePage'),
  page('/plans', () => import('./PlanList.tsx'), 'PlanList'),
  page('/plans/$year', () => import('./PlanBoard.tsx'), 'PlanBoard'),
]
