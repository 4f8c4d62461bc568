import { type Text, text } from '@zhengheng/policy'
import { readElsewhere } from '../viewing.ts'

/** Why a PDF did not open, by the name of the error the parser gave. */
export function pdfProblem(error: unknown): Text {
  switch (error instanceof Error ? error.name : '') {
    case 'PasswordException':
      return text(
        'PDF 设有密码，不能在页面上打开。请申报单位去掉密码后重新上传。',
        'The PDF has a password and cannot be opened here. Ask the unit to upload it without one.',
      )
    case 'InvalidPDFException':
    case 'FormatError':
      return text(
        'PDF 已损坏，读不出页面。请下载核对；仍打不开的，请申报单位重新上传。',
        'The PDF is damaged and shows no pages. Download it to check, or ask the unit to upload it again.',
      )
    default:
      return readElsewhere(
        'PDF 没有打开，可能是浏览器版本过低或网络中断',
        'The PDF did not open; the browser may be too old or the network broke',
      )
  }
}
