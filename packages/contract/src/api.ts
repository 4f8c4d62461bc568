import type { Digest } from '@zhengheng/policy'
import { z } from 'zod'
import { ActDraft, actDraftApi } from './act-draft.ts'
import { administrationApi } from './administration.ts'
import { calendarFeedApi } from './calendar-feed.ts'
import { CorrectionDraft, CorrectionDraftContent } from './correction-draft.ts'
import { Before, Cursor, Done, endpoint, PlanYear, whole } from './endpoint.ts'
import { explanationApi } from './explanation.ts'
import { followingApi } from './following.ts'
import { holidaysApi } from './holidays.ts'
import { inboxApi } from './inbox.ts'
import { invitationsApi } from './invitations.ts'
import { likenessApi } from './likeness.ts'
import { obligationsApi } from './obligations.ts'
import { presenceApi } from './presence.ts'
import { refusalsApi } from './refusals.ts'
import { rehearsalApi } from './rehearsal.ts'
import { ReviewWorkContent } from './review-draft.ts'
import { RulesInForce } from './rule-shapes.ts'
import { projectSorts, savedViewsApi } from './saved-views.ts'
import { sessionApi } from './session-api.ts'
import {
  ActionRequest,
  ApplicationDetail,
  DraftSection,
  FrozenApplication,
  Notice,
  PlanDetail,
  ProjectDetail,
  ProjectRow,
  Receipt,
  StoredFile,
  TimelineEntry,
  Unit,
  VerifiedDocument,
} from './shapes.ts'

const Code = z.object({ code: z.string().max(40) })
const Year = z.object({ year: PlanYear })
const SubmissionParams = Code.extend({ no: whole(1) })
const SectionParams = Code.extend({ section: z.string().max(40) })

export const ProjectFilter = z.strictObject({
  q: z.string().trim().max(50).optional(),
  phase: z.string().max(40).optional(),
  status: z.string().max(40).optional(),
  unit: z.string().max(60).optional(),
  route: z.string().max(40).optional(),
  year: PlanYear.optional(),
  sort: z.enum(projectSorts).default('changed'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  /** keyset cursor of the page before, opaque */
  after: Cursor.optional(),
  limit: whole(1, 100).default(25),
})

/** Counts stop here: past it the answer is “more than”. */
export const COUNT_BOUND = 1000

/** A workbook of the list holds no more projects than this; past it the person is asked to narrow the list. */
export const EXPORT_BOUND = 5000

/** Everything that is read or kept outside the log. Acts on projects and plans are derived from their actions instead. */
export const api = {
  session: sessionApi,
  projects: {
    list: endpoint({
      method: 'GET',
      path: '/projects',
      summary: '项目列表',
      open: 'signedIn',
      query: ProjectFilter,
      response: z.object({
        items: z.array(ProjectRow),
        next: z.string().nullable(),
        total: z.int(),
        totalIsBound: z.boolean(),
      }),
    }),
    detail: endpoint({
      method: 'GET',
      path: '/projects/:code',
      summary: '项目',
      open: 'signedIn',
      params: Code,
      response: ProjectDetail,
    }),
    timeline: endpoint({
      method: 'GET',
      path: '/projects/:code/timeline',
      summary: '时间线',
      open: 'signedIn',
      params: Code,
      query: z.strictObject({ before: whole(0).optional() }),
      response: z.object({ items: z.array(TimelineEntry) }),
    }),
  },
  following: followingApi,
  why: explanationApi,
  drafts: actDraftApi,
  refusals: refusalsApi,
  likeness: likenessApi,
  application: {
    detail: endpoint({
      method: 'GET',
      path: '/projects/:code/application',
      summary: '申报任务清单',
      open: 'signedIn',
      params: Code,
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
  },
  filing: {
    draft: endpoint({
      method: 'GET',
      path: '/projects/:code/filing',
      summary: '备案草稿',
      open: 'signedIn',
      params: Code,
      response: DraftSection,
    }),
    saveDraft: endpoint({
      method: 'PUT',
      path: '/projects/:code/filing',
      summary: '保存备案草稿',
      open: 'signedIn',
      versioned: true,
      params: Code,
      body: z.strictObject({ content: z.record(z.string().max(60), z.unknown()) }),
      response: DraftSection,
    }),
  },
  correction: {
    draft: endpoint({
      method: 'GET',
      path: '/projects/:code/correction',
      summary: '补正答复草稿',
      open: 'signedIn',
      params: Code,
      response: CorrectionDraft,
    }),
    saveDraft: endpoint({
      method: 'PUT',
      path: '/projects/:code/correction',
      summary: '保存补正答复草稿',
      open: 'signedIn',
      versioned: true,
      params: Code,
      body: z.strictObject({ content: CorrectionDraftContent }),
      response: CorrectionDraft,
    }),
  },
  review: {
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
  },
  files: {
    list: endpoint({
      method: 'GET',
      path: '/projects/:code/files',
      summary: '已上传文件',
      open: 'signedIn',
      params: Code,
      response: z.object({ items: z.array(StoredFile) }),
    }),
  },
  inbox: inboxApi,
  obligations: obligationsApi,
  calendarFeed: calendarFeedApi,
  presence: presenceApi,
  invitations: invitationsApi,
  views: savedViewsApi,
  notices: {
    list: endpoint({
      method: 'GET',
      path: '/notices',
      summary: '通知',
      open: 'signedIn',
      watching: true,
      query: Before,
      response: z.object({ items: z.array(Notice), unread: z.int(), next: z.string().nullable() }),
    }),
    read: endpoint({
      method: 'POST',
      path: '/notices/read',
      summary: '全部标为已读',
      open: 'signedIn',
      response: Done,
    }),
  },
  plans: {
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
  },
  rules: {
    inForce: endpoint({
      method: 'GET',
      path: '/rules',
      summary: '现行规则包、参数和修订',
      open: 'signedIn',
      response: RulesInForce,
    }),
  },
  holidays: holidaysApi,
  rehearsals: rehearsalApi,
  administration: administrationApi,
  units: {
    list: endpoint({
      method: 'GET',
      path: '/units',
      summary: '单位',
      open: 'signedIn',
      response: z.object({ items: z.array(Unit) }),
    }),
  },
  documents: {
    verify: endpoint({
      method: 'GET',
      path: '/verify/:code',
      summary: '公文和回执查验',
      open: 'public',
      params: z.object({ code: z.string().max(40) }),
      response: VerifiedDocument,
    }),
  },
} as const

/** For the office’s own word processor, or as it is to look. */
type PaperForm = 'docx' | 'pdf'

/** Paths that carry bytes instead of JSON, and the derived action routes. */
export const paths = {
  projectAction: (code: string, action: string) => `/projects/${encodeURIComponent(code)}/actions/${action}`,
  planAction: (year: number, action: string) => `/plans/${year}/actions/${action}`,
  /** multipart upload of one file; answers a StoredFile */
  upload: (code: string) => `/projects/${encodeURIComponent(code)}/files`,
  file: (code: string, digest: z.output<typeof Digest>) => `/projects/${encodeURIComponent(code)}/files/${digest}`,
  /** an official document */
  document: (code: string, verificationCode: string, form: PaperForm = 'docx') =>
    `/projects/${encodeURIComponent(code)}/documents/${verificationCode}.${form}`,
  /** proof of one act, by its number in the project's record, as PDF */
  receipt: (code: string, no: number) => `/projects/${encodeURIComponent(code)}/receipts/${no}.pdf`,
  /** the whole application as PDF: a submission, or what has been typed so far */
  application: (code: string, which: number | 'draft') =>
    `/projects/${encodeURIComponent(code)}/applications/${which}.pdf`,
  rulesAction: (pack: string, action: string) => `/rules/${pack}/actions/${action}`,
  planNotice: (year: number, form: PaperForm = 'docx') => `/plans/${year}/notice.${form}`,
  /** the plan for deliberation, before it is submitted */
  planDraft: (year: number) => `/plans/${year}/draft.docx`,
  planWorkbook: (year: number) => `/plans/${year}/workbook.xlsx`,
  rehearsalWorkbook: (id: string) => `/rehearsals/${id}/workbook.xlsx`,
  estimateTemplate: '/workbooks/estimate-template.xlsx',
  /** the list under a filter, given as the query of an address */
  projectsWorkbook: (query: string) => `/workbooks/projects.xlsx${query && `?${query}`}`,
} as const

export { ActionRequest, Receipt }
