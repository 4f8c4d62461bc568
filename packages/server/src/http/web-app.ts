import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound, Problem } from '../house/problem.ts'
import { pagePolicy, pdfWorkerPolicy } from './security-headers.ts'

/** Served by other routes; what is missing there is missing, not a page. */
const NOT_PAGES = /^\/(api|health|metrics|assets)(\/|$)/
const PDF_WORKER = /[\\/]pdf-worker-[^\\/]+\.js(\.(br|gz))?$/

/** The built web app: files that never change under their names, and one page for every address of the app. */
export async function mountWebApp(app: FastifyInstance, folder: string): Promise<void> {
  const built = await stat(join(folder, 'assets')).catch(() => undefined)
  if (built) {
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      index: false,
      immutable: true,
      preCompressed: true,
      maxAge: '365d',
      decorateReply: false,
      setHeaders: (reply, path) => {
        if (PDF_WORKER.test(path)) reply.header('content-security-policy', pdfWorkerPolicy)
      },
    })
  }
  app.get('/favicon.svg', { config: { access: 'public' } }, async (_, reply) => {
    const icon = await readFile(join(folder, 'favicon.svg')).catch(() => undefined)
    if (!icon) throw notFound()
    return reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon)
  })
  const page = pageReader(join(folder, 'index.html'))
  const send = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? ''
    if (NOT_PAGES.test(path) || /\.\w{1,8}$/.test(path)) throw notFound()
    const html = await page()
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy)
      .header('cache-control', 'no-store')
      .send(html)
  }
  app.get('/', { config: { access: 'public' } }, send)
  app.get('/*', { config: { access: 'public' } }, send)
}

/** Read once; a page that is not there yet is looked for again. */
function pageReader(path: string): () => Promise<string> {
  let page: string | undefined
  return async () => {
    page ??= await readFile(path, 'utf8').catch(() => undefined)
    if (page !== undefined) return page
    throw new Problem(503, 'no-page', '网页尚未构建', {
      zh: '网页文件还没有构建好。请用 npm start 启动，它会先构建网页。',
      en: 'The web app has not been built yet. Start with npm start, which builds it first.',
    })
  }
}
