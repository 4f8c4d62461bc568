import { fastify } from 'fastify'
import { expect, test } from 'vitest'
import { handleErrors } from './error-handler.ts'
import { readJsonBodies } from './json-body.ts'
import { refuseUnstorable } from './storable-text.ts'

const app = fastify()
handleErrors(app)
readJsonBodies(app)
refuseUnstorable(app)
app.post('/:code', async request => ({ read: request.body }))

const post = (payload: string | Buffer, contentType = 'application/json', url = '/x') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': contentType } })

test.each([
  ['{"a": [1, {"a": 1}], "b": {"a": 1}, "c": "a\\":{\\"a\\""}'],
  ['\uFEFF{"a": "智慧"}'],
  [`${'['.repeat(60)}${']'.repeat(60)}`],
  ['"one string"'],
])('%s is read as it is', async body => {
  expect((await post(body)).json()).toEqual({ read: JSON.parse(body.replace('\uFEFF', '')) })
})

test.each<[string, string | Buffer, number, string, string?]>([
  ['text of another encoding', Buffer.from('{"name": "\xd6\xc7\xbb\xdb"}', 'latin1'), 415, 'not-utf8'],
  ['another encoding by name', '{}', 415, 'not-utf8', 'application/json; charset=gbk'],
  ['a member given twice', '{"amount": 77, "amount": 777}', 400, 'given-twice'],
  ['a member given twice below, spelled in two ways', '[{"b": {"amount": 1, "\\u0061mount": 2}}]', 400, 'given-twice'],
  ['what is nested too far', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, 400, 'nested-too-far'],
  ['what is no JSON', '{"a": 1,}', 400, 'malformed'],
  ['half a sign', '{"a": {"b": ["\\ud800"]}}', 400, 'invalid'],
  ['NUL', '{"a": {"b": ["\\u0000"]}}', 400, 'invalid'],
])('%s is refused in words', async (_, body, status, type, contentType) => {
  const answer = await post(body, contentType)
  expect([answer.statusCode, answer.json().type]).toEqual([status, `urn:zhengheng:${type}`])
  expect(answer.json().detail).toMatch(/\p{Script=Han}/u)
})

test('what cannot be kept is named by its field, in body, address and query', async () => {
  const fields = async (answer: ReturnType<typeof post>) =>
    (await answer).json().fields.map((f: { path: string }) => f.path)
  expect(await fields(post('{"a": {"b": ["\\u0000"]}}'))).toEqual(['body.a.b.0'])
  expect(await fields(post('{}', 'application/json', '/a%00b?q=%00'))).toEqual(['params.code', 'query.q'])
})

test('charset utf-8, in any spelling, is what is expected', async () => {
  for (const charset of ['utf-8', 'UTF-8', '"utf8"'])
    expect((await post('{}', `application/json; charset=${charset}`)).statusCode).toBe(200)
})
