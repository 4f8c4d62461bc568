import type { ProblemBody } from '@zhengheng/contract'
import type { Text } from '@zhengheng/policy'

type Extra = Omit<ProblemBody, 'type' | 'title' | 'status' | 'detail' | 'detailEn' | 'reference'>

/** An answer that is not a success, in RFC 9457 form. Everything in it may be read by whoever asked. */
export class Problem extends Error {
  readonly body: ProblemBody
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, kind: string, title: string, detail: Text, extra: Extra = {}, headers = {}) {
    super(detail.en)
    this.name = 'Problem'
    this.body = {
      type: `urn:zhengheng:${kind}`,
      title,
      status,
      detail: detail.zh,
      detailEn: detail.en,
      ...extra,
    }
    this.headers = headers
  }
}

/** The one answer for what is not there and for what is not yours to see. */
export const notFound = (): Problem =>
  new Problem(404, 'not-found', '没有找到', {
    zh: '这里没有您可以查看的内容。请检查地址，或向负责的单位核实。',
    en: 'There is nothing here that you can see. Check the address, or ask the unit in charge.',
  })

export const signedOut = (): Problem =>
  new Problem(401, 'signed-out', '请先登录', {
    zh: '您还没有登录，或登录已经过期。请登录后重试，已保存的草稿不会丢失。',
    en: 'You are not signed in, or the session has ended. Sign in and try again; saved drafts are kept.',
  })

export const somebodyElse = (): Problem =>
  new Problem(401, 'somebody-else', '登录身份已变', {
    zh: '这个浏览器里已换成别的身份登录，没有做任何改动。请以本页原来的身份重新登录，再接着办。',
    en: 'Somebody else is signed in in this browser by now, and nothing was changed. Sign in again as whoever this page belongs to, then go on.',
  })

export const invalid = (fields: NonNullable<ProblemBody['fields']>): Problem =>
  new Problem(
    400,
    'invalid',
    '填写的内容有误',
    {
      zh: `有 ${fields.length} 处需要改正：${fields[0]?.text.zh ?? ''}`,
      en: `${fields.length} to correct: ${fields[0]?.text.en ?? ''}`,
    },
    { fields },
  )
