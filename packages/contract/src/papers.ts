import { z } from 'zod'
import { bytes, DOCX, endpoint, PDF, ProjectCode } from './endpoint.ts'
import { VerifiedDocument } from './shapes.ts'

/** A file named by what it holds: `<verification code>.pdf`. */
const PaperOfProject = ProjectCode.extend({ file: z.string() })

/** Checking a paper by the code printed on it. */
export const documentsApi = {
  verify: endpoint({
    method: 'GET',
    path: '/verify/:code',
    summary: '公文和回执查验',
    open: 'public',
    params: ProjectCode,
    response: VerifiedDocument,
  }),
} as const

/** Papers of a project, drawn up when they are asked for. */
export const papersApi = {
  ofProject: bytes({
    method: 'GET',
    path: '/projects/:code/documents/:file',
    summary: '公文（查验码.docx 或 .pdf）',
    open: 'signedIn',
    params: PaperOfProject,
    file: '公文',
    types: [DOCX, PDF],
  }),
  /** proof of one act, by its number in the project's record */
  receipt: bytes({
    method: 'GET',
    path: '/projects/:code/receipts/:file',
    summary: '办理回执（办理记录编号.pdf）',
    open: 'signedIn',
    params: PaperOfProject,
    file: '回执',
    types: [PDF],
  }),
  /** a submission by its number, or `draft.pdf`: what has been typed so far */
  application: bytes({
    method: 'GET',
    path: '/projects/:code/applications/:file',
    summary: '申报全文（第几次提交.pdf，或 draft.pdf）',
    open: 'signedIn',
    params: PaperOfProject,
    file: '申报全文',
    types: [PDF],
  }),
} as const
