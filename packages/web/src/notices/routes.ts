import { type Page, page } from '../ui/page.ts'

export const noticesPages: readonly Page[] = [page('/notices', () => import('./NoticesPage.tsx'), 'NoticesPage')]
