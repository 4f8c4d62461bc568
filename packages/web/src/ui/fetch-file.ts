import { type ProblemBody, RequestProblem } from '@zhengheng/contract'

/**
 * The answer to a request for a file.
 * @throws RequestProblem when no file comes
 */
export async function fetchFile(href: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(href, { credentials: 'same-origin', ...(signal && { signal }) }).catch(() => undefined)
  if (response?.ok) return response
  const body: unknown = await response?.json().catch(() => null)
  throw new RequestProblem(
    (body as ProblemBody | null | undefined) ?? {
      type: 'offline',
      title: '未能下载',
      status: response?.status ?? 0,
      detail: '未能从服务器取得文件，请检查网络后重试',
      detailEn: 'The file could not be fetched; check the network and try again',
    },
  )
}
