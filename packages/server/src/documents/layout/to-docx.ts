import type { OfficialDocument, UnissuedDocument } from '@zhengheng/policy'
import { Document, DocumentGridType, type FileChild, Packer } from 'docx'
import { annexList, annexPages } from './annexes.ts'
import { blocks } from './blocks.ts'
import { head, recipientsParagraph, titleParagraph, tooManyForFirstPage } from './head.ts'
import { imprint } from './imprint.ts'
import { font, LINE, mm, page, size } from './measures.ts'
import { pageNumbers } from './page-number.ts'
import { coreProperties } from './properties.ts'
import { signature } from './signature.ts'
import { withZipTime } from './zip-time.ts'

/**
 * Lays an official document out as GB/T 9704-2012 asks and packs it as .docx.
 * The same document gives the same bytes on every run and machine with the same version of the docx library and of
 * the word lists of Node (which break the title): all times in the file are the day of signing.
 */
export const toDocx = (document: OfficialDocument): Promise<Uint8Array> =>
  packed(document, [...head(document), ...text(document, 2 * LINE), ...imprint(document)])

/** A paper for deliberation: the same page without red head, number and 版记, which only an issued paper has. */
export const toUnissuedDocx = (document: UnissuedDocument): Promise<Uint8Array> =>
  packed({ ...document, number: '' }, text(document, 0))

const text = (document: UnissuedDocument, above: number): readonly FileChild[] => [
  titleParagraph(document.title, above),
  ...(tooManyForFirstPage(document.recipients) ? [] : [recipientsParagraph(document.recipients)]),
  ...blocks(document.body),
  ...annexList(document.annexes),
  ...signature(document),
  ...annexPages(document.annexes),
]

async function packed(
  document: UnissuedDocument & Pick<OfficialDocument, 'number'>,
  children: readonly FileChild[],
): Promise<Uint8Array> {
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: font.body, size: size.third } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page.margin, header: mm(15), footer: mm(25) },
          },
          // the pitch is recorded but nothing snaps to it: each line has its exact height already
          grid: { type: DocumentGridType.DEFAULT, linePitch: LINE },
        },
        footers: pageNumbers(),
        children,
      },
    ],
  })
  const properties = { path: 'docProps/core.xml', data: coreProperties(document) }
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file, undefined, [properties]))
  return withZipTime(bytes, document.date)
}
