import { z } from 'zod'
import { bytes, DOCX, endpoint, PDF, PlanYear, XLSX } from './endpoint.ts'
import { PlanDetail } from './shapes.ts'

const Year = z.object({ year: PlanYear })
/** Of a file: what is no year is not there. */
const WrittenYear = z.object({ year: z.string() })

/** Annual plans, their notices and drafts. */
export const plansApi = {
  list: endpoint({
    method: 'GET',
    path: '/plans',
    summary: '年度计划',
    open: 'signedIn',
    response: z.object({
      items: z.array(
        z.object({
          year: z.int(),
          status: z.string(),
          windowFrom: z.string(),
          windowTo: z.string(),
          ceiling: z.number().nullable(),
          lines: z.int(),
          total: z.number(),
        }),
      ),
    }),
  }),
  detail: endpoint({
    method: 'GET',
    path: '/plans/:year',
    summary: '一个年度的计划',
    open: 'signedIn',
    params: Year,
    response: PlanDetail,
  }),
  notice: bytes({
    method: 'GET',
    path: '/plans/:year/notice.docx',
    summary: '年度计划下达通知',
    open: 'signedIn',
    params: WrittenYear,
    file: '公文',
    types: [DOCX],
  }),
  noticeAsPdf: bytes({
    method: 'GET',
    path: '/plans/:year/notice.pdf',
    summary: '年度计划下达通知',
    open: 'signedIn',
    params: WrittenYear,
    file: '公文',
    types: [PDF],
  }),
  /** the plan for deliberation, before it is submitted */
  draft: bytes({
    method: 'GET',
    path: '/plans/:year/draft.docx',
    summary: '年度计划送审稿',
    open: 'signedIn',
    params: WrittenYear,
    file: '送审稿',
    types: [DOCX],
  }),
  workbook: bytes({
    method: 'GET',
    path: '/plans/:year/workbook.xlsx',
    summary: '年度计划（Excel）',
    open: 'signedIn',
    params: WrittenYear,
    file: '工作簿',
    types: [XLSX],
  }),
} as const
