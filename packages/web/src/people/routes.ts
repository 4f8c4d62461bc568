import { openPage, type Page, page } from '../ui/page.ts'

export const peoplePages: readonly Page[] = [
  openPage('/sign-in', () => import('./SignIn.tsx'), 'SignIn'),
  openPage('/activate', () => import('./Activate.tsx'), 'Activate'),
  page('/administration', () => import('./administration/AdministrationPage.tsx'), 'AdministrationPage'),
  page('/account-log', () => import('./administration/AccountLogPage.tsx'), 'AccountLogPage'),
  page('/me', () => import('./MyAccount.tsx'), 'MyAccount'),
]
