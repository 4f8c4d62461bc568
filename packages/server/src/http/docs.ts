import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { API } from '@zhengheng/contract'
import type { FastifyInstance } from 'fastify'
import { openApi } from './open-api.ts'
import { docsPolicy } from './security-headers.ts'

/** The description of the API, and a page to read it. */
export async function mountDocs(app: FastifyInstance): Promise<void> {
  const document = openApi()
  app.get(`${API}/openapi.json`, { config: { access: 'public' } }, async () => document)
  await app.register(async docs => {
    await docs.register(swagger, { mode: 'static', specification: { document: document as never } })
    await docs.register(swaggerUi, {
      routePrefix: `${API}/docs`,
      staticCSP: docsPolicy,
      theme: { title: '政衡接口说明' },
      uiConfig: { docExpansion: 'none', tryItOutEnabled: false, supportedSubmitMethods: [] },
    })
  })
}
