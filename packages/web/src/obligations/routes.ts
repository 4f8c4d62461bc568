import { type Page, page } from '../ui/page.ts'

export const obligationsPages: readonly Page[] = [
  page('/obligations', () => import('./ObligationsPage.tsx'), 'ObligationsPage'),
]
