import type { Annex } from '@zhengheng/policy'
import type { FileChild, Paragraph } from 'docx'
import { blocks } from './blocks.ts'
import { titleParagraph } from './head.ts'
import { CHARACTER, font, LINE } from './measures.ts'
import { onGrid, run } from './text.ts'

const annexName = (index: number, of: number) => `附件${of > 1 ? index + 1 : ''}`

/** 附件说明: one line below the body, two characters in, later lines under the first name. */
export const annexList = (annexes: readonly Annex[]): readonly Paragraph[] =>
  annexes.map(({ title }, index) => {
    const lead = index === 0 ? '附件：' : '　　　'
    const number = annexes.length > 1 ? `${index + 1}. ` : ''
    const hanging = annexes.length > 1 ? 4 : 3
    return onGrid({
      keepNext: true,
      spacing: { before: index === 0 ? LINE : 0 },
      indent: { left: (2 + hanging) * CHARACTER, hanging: hanging * CHARACTER },
      children: [run(`${lead}${number}${title}`)],
    })
  })

/** Each annex starts a page: 附件 in 黑体 at the top left, its title on the third line. */
export const annexPages = (annexes: readonly Annex[]): readonly FileChild[] =>
  annexes.flatMap(({ title, blocks: content }, index) => [
    onGrid({ pageBreakBefore: true, children: [run(annexName(index, annexes.length), { font: font.heading })] }),
    titleParagraph(title, LINE),
    ...blocks(content),
  ])
