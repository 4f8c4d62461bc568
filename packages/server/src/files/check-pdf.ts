import { refuseAppendedZip } from './check-picture.ts'
import { namesDecoded, pdfText } from './pdf-text.ts'
import { contentDiffers, damaged, encrypted, FileRefused } from './refusal.ts'
import type { SpooledFile } from './spooled-file.ts'

export async function checkPdf(file: SpooledFile): Promise<void> {
  const head = await file.at(0, 8)
  if (!/^%PDF-[12]\.\d/.test(head.toString('latin1'))) throw contentDiffers('pdf')
  const end = await file.at(Math.max(0, file.size - 2048), 2048)
  if (!end.includes('%%EOF')) throw damaged()
  await refuseAppendedZip(file)
  for await (const text of pdfText(file)) {
    const names = namesDecoded(text)
    if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(names)) throw encrypted()
    if (/\/(JavaScript|JS|Launch|RichMedia)(?![A-Za-z0-9])/.test(names)) throw scripted()
  }
}

function scripted(): FileRefused {
  return new FileRefused(
    'scripts',
    'PDF 中含有脚本或会启动程序的动作。请用“打印为 PDF”重新生成后再上传。',
    'The PDF contains scripts or starts programs. Make it again with “print to PDF” and upload that.',
  )
}
