import { createRequire } from 'node:module'
import { actions } from '@zhengheng/policy'
import { describe, expect, test } from 'vitest'
import { openApi } from './open-api.ts'

// The validator Fastify itself brings; its types are not needed here.
const Ajv2020 = createRequire(createRequire(import.meta.url).resolve('fast-json-stringify'))('ajv/dist/2020').default

interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: object
  }[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> }
  readonly responses: Record<
    string,
    { readonly description: string; readonly content?: Record<string, { readonly schema: object }> }
  >
}

const document = openApi() as unknown as {
  readonly openapi: string
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, object> }
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('the document is OpenAPI 3.1 and plain JSON', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
})

test('operation ids are given once, and tags are declared', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  const tags = document.tags.map(tag => tag.name)
  for (const { operation } of operations) expect(tags).toEqual(expect.arrayContaining([...operation.tags]))
})

test('path parameters are exactly those of the path', () => {
  for (const { path, operation } of operations) {
    const inPath = (operation.parameters ?? []).filter(parameter => parameter.in === 'path')
    expect(inPath.map(parameter => `{${parameter.name}}`).sort(), path).toEqual((path.match(/\{\w+\}/g) ?? []).sort())
    expect(inPath.every(parameter => parameter.required)).toBe(true)
  }
})

test('every action is one POST with its own input', () => {
  for (const action of actions) {
    const found = operations.find(({ operation }) => operation.operationId === action.name)
    expect(found?.method).toBe('post')
    expect(found?.operation.summary).toBe(action.title.zh)
    const asked = JSON.stringify(found?.operation.requestBody)
    expect(asked).toContain('"requestId"')
    if (action.example) expect(asked, action.name).toContain(`"examples":[${JSON.stringify(action.example)}]`)
  }
})

test('what writes over a version names If-Match, answers with an ETag and tells both ways it can fail', () => {
  const saving = operations.filter(({ operation }) => /\.save(Draft|Section)$/.test(operation.operationId))
  expect(saving.length).toBeGreaterThanOrEqual(3)
  for (const { path, operation } of saving) {
    const header = operation.parameters?.find(parameter => parameter.in === 'header')
    expect(header, path).toMatchObject({ name: 'If-Match', required: true })
    expect(Object.keys(operation.responses), path).toEqual(expect.arrayContaining(['200', '409', '428']))
    expect(operation.responses[200], path).toHaveProperty('headers.ETag')
  }
})

describe('every schema', () => {
  const schemas = operations.flatMap(({ path, operation }) => [
    ...(operation.parameters ?? []).map(parameter => [path, parameter.schema] as const),
    ...Object.values(operation.requestBody?.content ?? {}).map(content => [path, content.schema] as const),
    ...Object.values(operation.responses).flatMap(response =>
      Object.values(response.content ?? {}).map(content => [path, content.schema] as const),
    ),
  ])
  test('compiles as JSON Schema 2020-12, references included', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'root', components: document.components })
    // The problem answers are the same everywhere, and compiling is what takes the time.
    const once = new Map(schemas.map(([path, schema]) => [JSON.stringify(schema), path]))
    for (const [schema, path] of once) {
      const located = JSON.parse(schema.replaceAll('"#/components/', '"root#/components/'))
      expect(() => ajv.compile(located), path).not.toThrow()
    }
    expect(schemas.length).toBeGreaterThan(100)
  })
})
