import { type Page, page } from '../ui/page.ts'

export const rulesPages: readonly Page[] = [
  page('/rules', () => import('./RulesPage.tsx'), 'RulesPage'),
  page('/holidays', () => import('./HolidaysPage.tsx'), 'HolidaysPage'),
]
