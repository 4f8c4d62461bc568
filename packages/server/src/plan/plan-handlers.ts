import { DOCX, PDF, XLSX } from '@zhengheng/contract'
import { subjectsOf } from '@zhengheng/policy'
import { toDocx, toUnissuedDocx } from '../documents/layout/to-docx.ts'
import { requireActor, type SignedInCall } from '../house/call.ts'
import { download } from '../house/download.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import { notFound } from '../house/problem.ts'
import { yearInAddress } from '../house/year-in-address.ts'
import { writePdf } from '../pdf/write-pdf.ts'
import { exportedBy } from '../workbook/export.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { listPlans } from './list-plans.ts'
import { planDetail } from './plan-detail.ts'
import { draftOfPlan, noticeOfPlan } from './plan-papers.ts'
import { planWorkbook } from './plan-workbook.ts'

export const planHandlers: FeatureHandlers<'plan'> = house => {
  const notice = async (year: string, call: SignedInCall) => {
    const document = await noticeOfPlan(house, requireActor(call), yearInAddress(year))
    return { document, name: `${document.number} ${document.title}` }
  }
  return {
    plans: {
      list: async (_, { actor }) => ({ items: await listPlans(house.db, actor ? subjectsOf(actor) : []) }),
      detail: ({ params }, call) => planDetail(house, requireActor(call), params.year),
      notice: async ({ params }, call) => {
        const { document, name } = await notice(params.year, call)
        return download(`${name}.docx`, DOCX, await toDocx(document))
      },
      noticeAsPdf: async ({ params }, call) => {
        const { document, name } = await notice(params.year, call)
        return download(`${name}.pdf`, PDF, await writePdf(document))
      },
      draft: async ({ params }, call) => {
        const draft = await draftOfPlan(house, requireActor(call), yearInAddress(params.year))
        return download(`${draft.title} ${draft.date}.docx`, DOCX, await toUnissuedDocx(draft))
      },
      workbook: async ({ params }, call) => {
        const actor = requireActor(call)
        const year = yearInAddress(params.year)
        const detail = await planDetail(house, actor, year)
        if (detail.version === 0) throw notFound()
        const sheets = planWorkbook(detail, exportedBy(house, actor))
        return download(`${year}年度计划 ${house.today()}.xlsx`, XLSX, await writeWorkbook(sheets))
      },
    },
  }
}
