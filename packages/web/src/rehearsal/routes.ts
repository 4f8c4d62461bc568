import { type Page, page } from '../ui/page.ts'

export const rehearsalPages: readonly Page[] = [
  page('/rehearsal', () => import('./RehearsalDesk.tsx'), 'RehearsalDesk'),
  page('/rehearsal/$id', () => import('./RehearsalPage.tsx'), 'RehearsalPage'),
]
