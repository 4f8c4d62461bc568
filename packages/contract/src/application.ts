import { z } from 'zod'
import { ActDraft } from './act-draft.ts'
import { CorrectionDraft, CorrectionDraftContent } from './correction-draft.ts'
import { bytes, endpoint, ProjectCode, whole, XLSX } from './endpoint.ts'
import { ReviewWorkContent } from './review-draft.ts'
import { ApplicationDetail, DraftSection, FrozenApplication } from './shapes.ts'

const SubmissionParams = ProjectCode.extend({ no: whole(1) })
const SectionParams = ProjectCode.extend({ section: z.string().max(40) })

/** The application as it is written, section by section, and as it was submitted. */
export const applicationApi = {
  detail: endpoint({
    method: 'GET',
    path: '/projects/:code/application',
    summary: '申报任务清单',
    open: 'signedIn',
    params: ProjectCode,
    response: ApplicationDetail,
  }),
  saveSection: endpoint({
    method: 'PUT',
    path: '/projects/:code/application/:section',
    summary: '保存一节',
    open: 'signedIn',
    versioned: true,
    params: SectionParams,
    body: z.strictObject({ content: z.record(z.string().max(60), z.unknown()), finished: z.boolean() }),
    response: DraftSection,
  }),
  versions: endpoint({
    method: 'GET',
    path: '/projects/:code/application/:section/versions',
    summary: '一节的历史版本',
    open: 'signedIn',
    params: SectionParams,
    response: z.object({ items: z.array(DraftSection) }),
  }),
  frozen: endpoint({
    method: 'GET',
    path: '/projects/:code/submissions/:no',
    summary: '已提交的申报',
    open: 'signedIn',
    params: SubmissionParams,
    response: FrozenApplication,
  }),
  estimateTemplate: bytes({
    method: 'GET',
    path: '/workbooks/estimate-template.xlsx',
    summary: '投资估算表模板（Excel）',
    open: 'signedIn',
    file: '工作簿',
    types: [XLSX],
  }),
} as const

/** What a filing says, before it is filed. */
export const filingApi = {
  draft: endpoint({
    method: 'GET',
    path: '/projects/:code/filing',
    summary: '备案草稿',
    open: 'signedIn',
    params: ProjectCode,
    response: DraftSection,
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/projects/:code/filing',
    summary: '保存备案草稿',
    open: 'signedIn',
    versioned: true,
    params: ProjectCode,
    body: z.strictObject({ content: z.record(z.string().max(60), z.unknown()) }),
    response: DraftSection,
  }),
} as const

/** The answer to a correction notice, before it is sent. */
export const correctionApi = {
  draft: endpoint({
    method: 'GET',
    path: '/projects/:code/correction',
    summary: '补正答复草稿',
    open: 'signedIn',
    params: ProjectCode,
    response: CorrectionDraft,
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/projects/:code/correction',
    summary: '保存补正答复草稿',
    open: 'signedIn',
    versioned: true,
    params: ProjectCode,
    body: z.strictObject({ content: CorrectionDraftContent }),
    response: CorrectionDraft,
  }),
} as const

/** What a reviewer has noted so far. */
export const reviewApi = {
  draft: endpoint({
    method: 'GET',
    path: '/projects/:code/submissions/:no/review',
    summary: '我的审查草稿',
    open: 'signedIn',
    params: SubmissionParams,
    response: ActDraft,
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/projects/:code/submissions/:no/review',
    summary: '保存我的审查草稿',
    open: 'signedIn',
    versioned: true,
    params: SubmissionParams,
    body: z.strictObject({ content: ReviewWorkContent }),
    response: ActDraft,
  }),
} as const
