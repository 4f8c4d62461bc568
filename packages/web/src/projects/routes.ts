import { type Page, page } from '../ui/page.ts'

export const projectsPages: readonly Page[] = [
  page('/', () => import('./Workbench.tsx'), 'Workbench'),
  page('/projects', () => import('./ProjectList.tsx'), 'ProjectList'),
  page('/p/$code', () => import('./ProjectPage.tsx'), 'ProjectPage'),
]
