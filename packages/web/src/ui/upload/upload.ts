import { type ProblemBody, StoredFile } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { client, writeHeaders } from '../../wire/api.ts'

export type Uploaded = { readonly file: StoredFile } | { readonly refused: Text }

/** Sends one file, telling how much of it has gone; the answer is a stored file or the reason in words. */
export function upload(code: string, file: File, onPercent: (percent: number) => void): Promise<Uploaded> {
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onPercent(Math.floor((loaded / total) * 100))
    })
    request.addEventListener('load', () => resolve(answerOf(request.status, request.responseText)))
    request.addEventListener('error', () => resolve({ refused: broken }))
    request.addEventListener('abort', () => resolve({ refused: broken }))
    request.open('POST', client.files.upload({ params: { code } }))
    for (const [name, value] of Object.entries({ accept: 'application/json', ...writeHeaders() }))
      request.setRequestHeader(name, value)
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

const broken = text(
  '网络中断，没有传完。请检查网络后重新上传。',
  'The connection broke before the file was complete. Upload it again.',
)

/** What the server's answer means for the file. */
export function answerOf(status: number, body: string): Uploaded {
  const answer = parsed(body)
  const stored = StoredFile.safeParse(answer)
  if (status >= 200 && status < 300 && stored.success) return { file: stored.data }
  const problem = answer as Partial<ProblemBody> | undefined
  const field = problem?.fields?.[0]
  if (field) return { refused: field.text }
  if (problem?.detail) return { refused: text(problem.detail, problem.detailEn ?? problem.detail) }
  if (status === 413) return { refused: text('文件太大。请压缩或拆分后重新上传。', 'The file is too large.') }
  return { refused: text('服务器没有收下文件，请稍后重新上传。', 'The server did not take the file. Try again later.') }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
