import { DOCX, PDF } from '@zhengheng/contract'
import { toDocx } from '../documents/layout/to-docx.ts'
import { requireActor } from '../house/call.ts'
import { download } from '../house/download.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import { notFound } from '../house/problem.ts'
import { writePdf } from '../pdf/write-pdf.ts'
import { draftOfApplication, receiptOf, submittedApplication } from './printouts.ts'
import { projectPaper } from './project-papers.ts'
import { verifyPaper } from './verify-paper.ts'

/** Papers are drawn up from the log each time they are asked for. */
export const papersHandlers: FeatureHandlers<'papers'> = house => ({
  papers: {
    ofProject: async ({ params: { code, file } }, call) => {
      const [, verificationCode = '', form] = /^(.+)\.(docx|pdf)$/.exec(file) ?? []
      const document = await projectPaper(house, requireActor(call), code, verificationCode)
      const name = `${document.number} ${document.title}`
      return form === 'pdf'
        ? download(`${name}.pdf`, PDF, await writePdf(document))
        : download(`${name}.docx`, DOCX, await toDocx(document))
    },
    receipt: async ({ params: { code, file } }, call) => {
      const actor = requireActor(call)
      const no = numberIn(file)
      const receipt = await receiptOf(house, actor, code, no)
      return download(`办理回执 ${code} 第${no}条.pdf`, PDF, await writePdf(receipt))
    },
    application: async ({ params: { code, file } }, call) => {
      const actor = requireActor(call)
      if (file === 'draft.pdf')
        return download(`申报全文 ${code} 草稿.pdf`, PDF, await writePdf(await draftOfApplication(house, actor, code)))
      const no = numberIn(file)
      const application = await submittedApplication(house, actor, code, no)
      return download(`申报全文 ${code} 第${no}次提交.pdf`, PDF, await writePdf(application))
    },
  },
  documents: { verify: ({ params }) => verifyPaper(house, params.code) },
})

/** @throws not found for anything but a number with .pdf */
function numberIn(file: string): number {
  const no = /^([1-9]\d{0,8})\.pdf$/.exec(file)?.[1]
  if (no === undefined) throw notFound()
  return Number(no)
}
