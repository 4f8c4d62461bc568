import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../house/problem.ts'

/** No form nests further; what does would exhaust whoever walks through it. */
const MOST_LEVELS = 64

/** Bodies are JSON in UTF-8 that says everything once: what could only be guessed at is refused instead. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    try {
      const text = decoded(request, body)
      void parse(request, text, (error, value) => {
        const fault = error ?? shapeFault(text)
        if (fault) done(fault)
        else done(null, value)
      })
    } catch (error) {
      done(error as Error)
    }
  })
}

function decoded(request: FastifyRequest, body: Buffer): string {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(request.headers['content-type'] ?? '') ?? []
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw otherEncoding()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw otherEncoding()
  }
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/gs

/** What valid JSON may still be: nested too far, or with one member given twice. */
function shapeFault(text: string): Problem | undefined {
  const open: Set<string>[] = []
  let before = ''
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const name = JSON.parse(before) as string
      if (open.at(-1)?.has(name)) return givenTwice(name)
      open.at(-1)?.add(name)
    }
    if (open.length > MOST_LEVELS) return nestedTooFar()
    before = token
  }
  return undefined
}

const otherEncoding = (): Problem =>
  new Problem(415, 'not-utf8', '文字编码不对', {
    zh: '收到的内容不是 UTF-8 编码，没有做任何改动。请用 UTF-8 编码发送（content-type: application/json）。',
    en: 'What arrived is not UTF-8, and nothing was changed. Send it in UTF-8 (content-type: application/json).',
  })

const givenTwice = (name: string): Problem =>
  new Problem(400, 'given-twice', '同一项给了两次', {
    zh: `“${name.slice(0, 60)}”给了不止一个值，不知以哪个为准，没有做任何改动。请只保留一个。`,
    en: `“${name.slice(0, 60)}” is given more than once, and nothing was changed. Keep only one of them.`,
  })

const nestedTooFar = (): Problem =>
  new Problem(400, 'nested-too-far', '内容嵌套过深', {
    zh: `收到的内容嵌套超过 ${MOST_LEVELS} 层，没有做任何改动。请检查发送的程序。`,
    en: `What arrived is nested more than ${MOST_LEVELS} levels, and nothing was changed. Check the program that sent it.`,
  })
