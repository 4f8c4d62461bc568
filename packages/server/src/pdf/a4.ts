import type { Style, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Typesetter } from './typesetter.ts'

interface Sheet {
  readonly margin: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>
  /** what the file says of itself */
  readonly about: {
    readonly title: string
    readonly author: string
    readonly subject?: string
    readonly creationDate: Date
  }
  /** the type it is set in where nothing else is said */
  readonly type: Style
}

/** What every PDF here has in common. */
export const a4 = ({ margin, about, type }: Sheet, { runs }: Typesetter): Omit<TDocumentDefinitions, 'content'> => ({
  pageSize: 'A4',
  pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
  version: '1.7',
  language: 'zh-CN',
  displayTitle: true,
  info: { ...about, creator: 'Zhengheng', producer: 'Zhengheng' },
  // Empty cells are measured in it.
  defaultStyle: { ...runs(' ', 'regular').map(({ font }) => ({ font }))[0], ...type },
})
