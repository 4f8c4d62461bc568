import type { Endpoint, OutputOf, ParsedOf } from '@zhengheng/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Call, callOf, type SignedInCall, signedInCallOf } from '../house/call.ts'
import { type FieldFault, fieldFaults } from '../house/field-faults.ts'
import { invalid } from '../house/problem.ts'
import { seenVersion } from '../house/seen-version.ts'
import { responseSchema } from './response-schema.ts'

type Group = Readonly<Record<string, Endpoint>>

export type Handler<E extends Endpoint> = (
  input: ParsedOf<E>,
  call: E['open'] extends 'public' ? Call : SignedInCall,
) => Promise<OutputOf<E>>
/** One handler per endpoint: a missing or wrong one does not compile. */
export type Handlers<A extends Readonly<Record<string, Group>>> = {
  readonly [G in keyof A]: { readonly [E in keyof A[G]]: Handler<A[G][E]> }
}

export const API = '/api'

/** Routes of a contract: Zod in, the described shape out. `checkAnswers` also holds answers against their schema. */
export function mount<A extends Readonly<Record<string, Group>>>(
  app: FastifyInstance,
  api: A,
  handlers: Handlers<A>,
  { checkAnswers = false } = {},
): void {
  for (const [group, endpoints] of Object.entries(api)) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const handler = handlers[group]?.[name] as Handler<Endpoint>
      app.route({
        method: endpoint.method,
        url: `${API}${endpoint.path}`,
        config: { access: endpoint.open, watching: endpoint.watching === true },
        schema: { response: { 200: responseSchema(endpoint.response) } },
        ...(checkAnswers && {
          serializerCompiler: () => (data: unknown) => JSON.stringify(endpoint.response.parse(data)),
        }),
        handler: async (request, reply) => {
          const input = readParts(endpoint, request) as ParsedOf<Endpoint>
          const call = endpoint.open === 'public' ? callOf(request, reply) : signedInCallOf(request, reply)
          const answer = await handler(input, call as SignedInCall)
          if (endpoint.versioned) reply.header('etag', `"${(answer as { readonly version: number }).version}"`)
          return answer
        },
      })
    }
  }
}

/** @throws a problem naming every field that is wrong */
function readParts(endpoint: Endpoint, request: FastifyRequest): Record<string, unknown> {
  const faults: FieldFault[] = []
  const parts: Record<string, unknown> = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part]
    if (!schema) {
      if (part === 'query') faults.push(...strayQuery(request))
      continue
    }
    const parsed = schema.safeParse(request[part])
    if (parsed.success) parts[part] = parsed.data
    else faults.push(...fieldFaults(part, parsed.error))
  }
  if (faults.length > 0) throw invalid(faults)
  return endpoint.versioned ? { ...parts, seen: seenVersion(request.headers['if-match']) } : parts
}

const strayQuery = (request: FastifyRequest): FieldFault[] =>
  Object.keys(request.query as object).map(key => ({
    path: `query.${key}`,
    code: 'unrecognized_keys',
    text: { zh: `不认识“${key}”，请去掉`, en: `“${key}” is not known here; leave it out` },
  }))
