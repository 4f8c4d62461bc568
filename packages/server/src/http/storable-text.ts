import type { FastifyInstance } from 'fastify'
import { invalid } from '../house/problem.ts'
import { unstorablePlace } from '../spine/read-input.ts'

const PARTS = ['params', 'query', 'body'] as const

/** The one door for text: what no database can keep, in address or body, goes no further. Names the field. */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('preValidation', async request => {
    const faults = PARTS.flatMap(part => unstorablePlace(request[part], part) ?? []).map(path => ({
      path: path.toWellFormed(),
      code: 'unstorable',
      text: {
        zh: '内容含有无法保存的字符，请删除后重试',
        en: 'The text holds characters that cannot be stored; delete them and try again',
      },
    }))
    if (faults.length > 0) throw invalid(faults)
  })
}
