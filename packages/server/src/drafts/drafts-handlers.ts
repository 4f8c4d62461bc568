import { XLSX } from '@zhengheng/contract'
import { requireActor } from '../house/call.ts'
import { download } from '../house/download.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { applicationDetail } from './application-detail.ts'
import { correctionDraft, saveCorrectionDraft } from './correction-draft.ts'
import { estimateTemplate } from './estimate-template.ts'
import { filingDraft, saveFilingDraft } from './filing-draft.ts'
import { frozenApplication } from './frozen-application.ts'
import { dropOwnDraft, keepOwnDraft, ownDraft } from './own-draft.ts'
import { reviewDraft, saveReviewDraft } from './review-draft.ts'
import { saveSection, sectionVersions } from './save-section.ts'

export const draftsHandlers: FeatureHandlers<'drafts'> = house => ({
  drafts: {
    read: (place, call) => ownDraft(house, call, place),
    keep: (place, call) => keepOwnDraft(house, call, place),
    drop: (place, call) => dropOwnDraft(house, call, place),
  },
  application: {
    detail: ({ params }, call) => applicationDetail(house, requireActor(call), params.code),
    saveSection: ({ params, body, seen }, call) => saveSection(house, requireActor(call), params, body, seen),
    versions: async ({ params }, call) => ({ items: await sectionVersions(house, requireActor(call), params) }),
    frozen: ({ params }, call) => frozenApplication(house, requireActor(call), params),
    estimateTemplate: async () => download('投资估算表模板.xlsx', XLSX, await writeWorkbook(estimateTemplate())),
  },
  filing: {
    draft: ({ params }, call) => filingDraft(house, requireActor(call), params.code),
    saveDraft: ({ params, body, seen }, call) =>
      saveFilingDraft(house, requireActor(call), params.code, body.content, seen),
  },
  correction: {
    draft: ({ params }, call) => correctionDraft(house, requireActor(call), params.code),
    saveDraft: ({ params, body, seen }, call) =>
      saveCorrectionDraft(house, requireActor(call), params.code, body.content, seen),
  },
  review: {
    draft: ({ params }, call) => reviewDraft(house, requireActor(call), params),
    saveDraft: ({ params, body, seen }, call) => saveReviewDraft(house, requireActor(call), params, body.content, seen),
  },
})
