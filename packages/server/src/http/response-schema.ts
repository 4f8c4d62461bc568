import { z } from 'zod'

type Json = Record<string, unknown>

/** The JSON Schema of what is sent, spelled for fast-json-stringify: it writes only what is described. */
export function responseSchema(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Json
  return writable(json) as Json
}

/** `X or null` becomes a nullable X, which is written without trying each alternative; formats are not checked here. */
function writable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(writable)
  if (node === null || typeof node !== 'object') return node
  const { pattern: _pattern, format: _format, propertyNames: _names, ...rest } = node as Json
  const alternatives = rest.anyOf
  if (Array.isArray(alternatives) && alternatives.length === 2) {
    const value = alternatives.find(alternative => (alternative as Json).type !== 'null')
    if (alternatives.some(alternative => (alternative as Json).type === 'null') && value)
      return { ...(writable(value) as Json), nullable: true }
  }
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'properties' ? writableMembers(value as Json) : writable(value),
    ]),
  )
}

const writableMembers = (members: Json): Json =>
  Object.fromEntries(Object.entries(members).map(([name, schema]) => [name, writable(schema)]))
