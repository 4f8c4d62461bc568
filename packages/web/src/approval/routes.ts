import { type Page, page } from '../ui/page.ts'

export const approvalPages: readonly Page[] = [
  page('/p/$code/application', () => import('./ApplicationTasks.tsx'), 'ApplicationTasks'),
  page('/p/$code/application/$section', () => import('./SectionPage.tsx'), 'SectionPage'),
  page('/p/$code/check', () => import('./CheckPage.tsx'), 'CheckPage'),
  page('/p/$code/print', () => import('./PrintPage.tsx'), 'PrintPage'),
  page('/p/$code/print/$no', () => import('./PrintPage.tsx'), 'PrintPage'),
  page('/p/$code/receipt/$no', () => import('./ReceiptPage.tsx'), 'ReceiptPage'),
  page('/p/$code/filing', () => import('./FilingPage.tsx'), 'FilingPage'),
  page('/p/$code/review', () => import('./ReviewDesk.tsx'), 'ReviewDesk'),
  page('/p/$code/correction', () => import('./CorrectionPage.tsx'), 'CorrectionPage'),
  page('/p/$code/confirm', () => import('./ConfirmPage.tsx'), 'ConfirmPage'),
  page('/p/$code/decide', () => import('./DecidePage.tsx'), 'DecidePage'),
  page('/p/$code/consent', () => import('./ConsentPage.tsx'), 'ConsentPage'),
]
