import multipart from '@fastify/multipart'
import { API, type Api, type Bytes, type Endpoint } from '@zhengheng/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { callOf, type SignedInCall, signedInCallOf } from '../house/call.ts'
import type { FileAnswer } from '../house/download.ts'
import { type FieldFault, fieldFaults } from '../house/field-faults.ts'
import type { Handlers } from '../house/handler.ts'
import { invalid } from '../house/problem.ts'
import { seenVersion } from '../house/seen-version.ts'
import type { Counters } from './limits.ts'
import { responseSchema } from './response-schema.ts'

type Answering = (input: Record<string, unknown>, call: SignedInCall) => Promise<unknown>

export interface MountOptions {
  readonly counters: Counters
  /** also hold answers against their schema */
  readonly checkAnswers?: boolean
}

/** Routes of a contract: Zod in, the described shape or a file out. */
export async function mount<A extends Api>(
  app: FastifyInstance,
  api: A,
  handlers: Handlers<A>,
  options: MountOptions,
): Promise<void> {
  for (const [group, endpoints] of Object.entries(api)) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const handler = handlers[group]?.[name] as unknown as Answering
      if ('types' in endpoint) app.route(fileRoute(endpoint, handler))
      else if (endpoint.upload === undefined) app.route(jsonRoute(endpoint, handler, options))
      else await mountUpload(app, endpoint.upload, jsonRoute(endpoint, handler, options))
    }
  }
}

const callBy = ({ open }: Endpoint | Bytes, request: FastifyRequest, reply: FastifyReply): SignedInCall =>
  (open === 'public' ? callOf(request, reply) : signedInCallOf(request, reply)) as SignedInCall

function jsonRoute(endpoint: Endpoint, handler: Answering, { counters, checkAnswers }: MountOptions): RouteOptions {
  return {
    method: endpoint.method,
    url: `${API}${endpoint.path}`,
    config: {
      access: endpoint.open,
      watching: endpoint.watching === true,
      staysOpen: endpoint.staysOpen === true,
    },
    schema: { response: { 200: responseSchema(endpoint.response) } },
    ...(checkAnswers && {
      serializerCompiler: () => (data: unknown) => JSON.stringify(endpoint.response.parse(data)),
    }),
    handler: async (request, reply) => {
      const input = readParts(endpoint, request)
      if (endpoint.guessable) await counters.signIn(request)
      const seen = endpoint.versioned && { seen: seenVersion(request.headers['if-match']) }
      const answer = await handler({ ...input, ...seen }, callBy(endpoint, request, reply))
      if (endpoint.versioned) reply.header('etag', `"${(answer as { readonly version: number }).version}"`)
      return answer
    },
  }
}

const fileRoute = (endpoint: Bytes, handler: Answering): RouteOptions => ({
  method: endpoint.method,
  url: `${API}${endpoint.path}`,
  config: { access: endpoint.open },
  handler: async (request, reply) => {
    const { headers, content } = (await handler(
      readParts(endpoint, request),
      callBy(endpoint, request, reply),
    )) as FileAnswer
    return reply.headers(headers).send(content)
  },
})

/** Room for the form around the file. */
const FORM_BYTES = 65_536

/** One file as a form, streamed; only these routes read forms. */
const mountUpload = (app: FastifyInstance, mostBytes: number, route: RouteOptions) =>
  app.register(async uploads => {
    await uploads.register(multipart, { limits: { files: 1, fields: 4, fileSize: mostBytes + 1 } })
    uploads.route({ ...route, bodyLimit: mostBytes + FORM_BYTES })
  })

/** @throws a problem naming every field that is wrong */
function readParts(endpoint: Endpoint | Bytes, request: FastifyRequest): Record<string, unknown> {
  const faults: FieldFault[] = []
  const parts: Record<string, unknown> = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = part === 'body' ? 'body' in endpoint && endpoint.body : endpoint[part]
    if (!schema) {
      if (part === 'query' && !carriesBytes(endpoint)) faults.push(...strayQuery(request))
      continue
    }
    const parsed = schema.safeParse(request[part])
    if (parsed.success) parts[part] = parsed.data
    else faults.push(...fieldFaults(part, parsed.error))
  }
  if (faults.length > 0) throw invalid(faults)
  return parts
}

const strayQuery = (request: FastifyRequest): FieldFault[] =>
  Object.keys(request.query as object).map(key => ({
    path: `query.${key}`,
    code: 'unrecognized_keys',
    text: { zh: `不认识“${key}”，请去掉`, en: `“${key}” is not known here; leave it out` },
  }))

const carriesBytes = (endpoint: Endpoint | Bytes): boolean => 'types' in endpoint || endpoint.upload !== undefined
