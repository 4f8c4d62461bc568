import { openPage, type Page } from '../ui/page.ts'

export const documentsPages: readonly Page[] = [
  openPage('/verify', () => import('./VerifyPage.tsx'), 'VerifyPage'),
  openPage('/verify/$code', () => import('./VerifyPage.tsx'), 'VerifyPage'),
]
