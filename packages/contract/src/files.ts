import { z } from 'zod'
import { bytes, DOCX, endpoint, PDF, ProjectCode, XLSX } from './endpoint.ts'
import { StoredFile } from './shapes.ts'

/** What may be uploaded, by the ending of its name, and so what is handed out again. */
export const uploadTypes = {
  pdf: PDF,
  docx: DOCX,
  xlsx: XLSX,
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ofd: 'application/ofd',
  png: 'image/png',
  jpg: 'image/jpeg',
} as const

/** Bytes of one uploaded file. */
export const MOST_UPLOADED = 100 * 1024 * 1024

/** Materials of a project. */
export const filesApi = {
  list: endpoint({
    method: 'GET',
    path: '/projects/:code/files',
    summary: '已上传文件',
    open: 'signedIn',
    params: ProjectCode,
    response: z.object({ items: z.array(StoredFile) }),
  }),
  upload: endpoint({
    method: 'POST',
    path: '/projects/:code/files',
    summary: '上传文件',
    open: 'signedIn',
    params: ProjectCode,
    upload: MOST_UPLOADED,
    response: StoredFile,
    refusedWhen: '现在不能上传',
  }),
  download: bytes({
    method: 'GET',
    path: '/projects/:code/files/:digest',
    summary: '下载文件',
    open: 'signedIn',
    params: ProjectCode.extend({ digest: z.string() }),
    file: '文件',
    types: Object.values(uploadTypes),
  }),
} as const
