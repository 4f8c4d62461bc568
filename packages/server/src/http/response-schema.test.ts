import fastJson from 'fast-json-stringify'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { responseSchema } from './response-schema.ts'

const written = (schema: z.ZodType, value: unknown) => fastJson(responseSchema(schema) as never)(value)

describe('answers are written by their description', () => {
  test('what is not described is not sent', () => {
    expect(written(z.object({ name: z.string() }), { name: '甲', passwordHash: 'x' })).toBe('{"name":"甲"}')
  })

  test('a value that may be missing is written as it is', () => {
    const schema = z.object({
      due: z.string().nullable(),
      count: z.int().nullable(),
      inner: z.object({ a: z.string() }).nullable(),
    })
    expect(written(schema, { due: null, count: null, inner: null })).toBe('{"due":null,"count":null,"inner":null}')
    expect(written(schema, { due: '2026-01-01', count: 3, inner: { a: 'b', c: 1 } })).toBe(
      '{"due":"2026-01-01","count":3,"inner":{"a":"b"}}',
    )
  })

  test('carried values and open records keep everything', () => {
    const schema = z.object({
      carried: z.custom<object>().meta({ type: 'object', additionalProperties: true }),
      record: z.record(z.string(), z.unknown()),
      any: z.unknown(),
    })
    const value = { carried: { a: [1, { b: null }] }, record: { x: { y: '曾' } }, any: [1, 'a', null] }
    expect(JSON.parse(written(schema, value))).toEqual(value)
  })

  test('amounts stay exact', () => {
    expect(written(z.object({ amount: z.number() }), { amount: 9_007_199_254_740_991 })).toBe(
      '{"amount":9007199254740991}',
    )
  })
})
