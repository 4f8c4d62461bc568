import { refuseAppendedZip } from './check-picture.ts'
import { namesDecoded, pdfText } from './pdf-text.ts'
import { contentDiffers, damaged, FileRefused } from './refusal.ts'
import type { SpooledFile } from './spooled-file.ts'

export async function checkPdf(file: SpooledFile): Promise<void> {
  const head = await file.at(0, 1024)
  // Every reader passes over empty lines before the beginning; anything else there is another file.
  if (!/^\s*%PDF-[12]\.\d/.test(head.toString('utf8'))) throw contentDiffers('pdf')
  const end = await file.at(Math.max(0, file.size - 2048), 2048)
  if (!end.includes('%%EOF')) throw damaged()
  await refuseAppendedZip(file)
  for await (const text of pdfText(file)) {
    const names = namesDecoded(text)
    if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(names)) throw encryptedPdf()
    if (/\/(JavaScript|JS|Launch|RichMedia)(?![A-Za-z0-9])/.test(names)) throw scripted()
  }
}

/** Also a file that opens without a password is encrypted when it only forbids printing or copying: nobody can look inside. */
function encryptedPdf(): FileRefused {
  return new FileRefused(
    'encrypted',
    'PDF 是加密的：设有打开密码，或设有限制打印、复制、编辑的权限密码，系统无法检查其中的内容。请用制作它的软件重新导出，安全性选“无”；文件由其他单位出具的，请其提供不加密的文件。',
    'The PDF is encrypted: it has a password to open it, or one that restricts printing, copying or editing, so its content cannot be checked. Export it again in the program that made it with security “none”, or ask whoever issued it for a file that is not encrypted.',
  )
}

function scripted(): FileRefused {
  return new FileRefused(
    'scripts',
    'PDF 中含有脚本或会启动程序的动作。请用“打印为 PDF”重新生成后再上传。',
    'The PDF contains scripts or starts programs. Make it again with “print to PDF” and upload that.',
  )
}
