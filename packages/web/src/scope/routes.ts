import { type Page, page } from '../ui/page.ts'

export const scopePages: readonly Page[] = [
  page('/declare', () => import('./DeclarePage.tsx'), 'DeclarePage'),
  page('/guide', () => import('./GuidePage.tsx'), 'GuidePage'),
]
