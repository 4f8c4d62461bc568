import { type Block, printableLines } from '@zhengheng/policy'
import { AlignmentType, type FileChild, type Paragraph } from 'docx'
import { grid } from './grid.ts'
import { font } from './measures.ts'
import { indented, onGrid, run } from './text.ts'

/** Body: 三号仿宋, 一、in 黑体, （一） in 楷体. Line breaks in typed prose become paragraphs of their own. */
export const blocks = (content: readonly Block[]): readonly FileChild[] =>
  content.flatMap((block, index) => laidOut(block, index === content.length - 1))

function laidOut(block: Block, last: boolean): readonly FileChild[] {
  if (block.kind === 'table') return [grid(block.columns, block.rows)]
  if (block.kind === 'heading') {
    return [
      onGrid({
        indent: indented,
        outlineLevel: 1,
        keepNext: true,
        children: [run(block.text, { font: font.heading })],
      }),
    ]
  }
  return prose(block.text, block.mark, last)
}

/** The last paragraph stays with the signature, so that no page carries a signature alone. */
const prose = (text: string, mark: string | undefined, last: boolean): readonly Paragraph[] =>
  printableLines(text).map((line, index, lines) =>
    onGrid({
      indent: indented,
      alignment: AlignmentType.JUSTIFIED,
      keepNext: last && index === lines.length - 1,
      children: [...(mark && index === 0 ? [run(mark, { font: font.item })] : []), run(line)],
    }),
  )
