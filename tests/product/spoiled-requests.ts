import fc from 'fast-check'

/** What the generator reads of an API description. */
export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
}

/** A request as it goes over the wire: nothing in it is encoded again. */
export interface SpoiledRequest {
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
  /** which of the signed-in persons sends it; null: nobody */
  readonly sender: number | null
}

/** Values that exist, by the name of the parameter or field: what is spoiled should otherwise get through. */
export type KnownValues = Readonly<Record<string, readonly string[]>>

/** JSON that `JSON.stringify` cannot write: put in its place afterwards. */
const asWritten = (json: string) => `@written:${json}@`

const strings = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '智慧\udc00',
    '\u0007\u001b',
    '\ufffe',
    '\ufffd',
    '\u202e\u2066',
    'ﷺ'.repeat(60),
  ],
  ...['null', 'undefined', 'NaN', '-1', '0', '1.5', '1e9', '0x7fffffff', '2147483647', '2147483648', '99999999999'],
  ...['9223372036854775808', '1e400', '0000-00-00', '0000-01-01', '2026-02-30', '9999-12-31', '2026-13-45T99:99:99Z'],
  ...["' or 1=1 --", '"; drop table entry', '%', '%00', '_', '\\', '../../../etc/passwd', '{{7*7}}', '$1', '__proto__'],
  ...[
    'constructor',
    '<script>alert(1)</script>',
    '=1+1',
    '😀'.repeat(99),
    '窗'.repeat(121),
    'x'.repeat(5000),
    '\r\n\r\n',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'f'.repeat(64),
    'new',
    'plan-2027',
  ],
]
const numbers = [
  ...['-1', '0', '-0', '1.5', '2147483647', '2147483648', '4294967296', '9007199254740991', '9007199254740993'],
  ...['99999999999999999999', '1e308', '1e400', '-1e400', '1e-400', '0.1e1', '1000000000001'],
]
const deep = (levels: number) => asWritten('['.repeat(levels) + ']'.repeat(levels))

const wrong: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...strings) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers).map(asWritten) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, true, [], {}, [[]], [null], { a: { a: {} } }, ['x', 'x']) },
  { weight: 1, arbitrary: fc.constantFrom(deep(70), deep(5000)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
)

/** A place in a list that only the server makes, with something impossible in it. */
const brokenCursor: fc.Arbitrary<string> = fc
  .record({
    list: fc.constantFrom('keyset', 'time', 'units'),
    sort: fc.constantFrom('changed', 'name', 'amount', 'due', 'code'),
    direction: fc.constantFrom('asc', 'desc'),
    one: fc.oneof(fc.constantFrom(...strings), fc.constant(null), fc.constantFrom(1, 2 ** 31, 1e20, -1)),
    two: fc.constantFrom<unknown>(...strings, 1, -1, 2 ** 31, 1e20),
    cut: fc.nat(3),
  })
  .map(({ list, sort, direction, one, two, cut }) => {
    const places = {
      keyset: { sort, direction, position: one, id: two },
      time: { at: typeof one === 'string' && one ? one : '2026-11-30T00:00:00.000Z', subject: String(one), no: two },
      units: { nameSort: one, id: two },
    }
    const written = Buffer.from(JSON.stringify(places[list as keyof typeof places])).toString('base64url')
    return cut === 0 ? written.slice(0, -5) : written
  })

/** A value of a schema, in which now and then a part is spoiled. */
function perhapsSpoiled(schema: Schema, name: string, known: KnownValues): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: soundValue(schema, name, known) }, { weight: 1, arbitrary: wrong })
}

function soundValue(schema: Schema, name: string, known: KnownValues): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(choice => soundValue(choice, name, known)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object') return objectOf(schema, known)
  if (schema.type === 'array') return fc.array(perhapsSpoiled(schema.items ?? {}, name, known), { maxLength: 3 })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema, name)
  if (schema.type === 'string') return textOf(schema, name, known)
  return wrong
}

function numberOf({ minimum = 0, maximum = 1000 }: Schema, name: string): fc.Arbitrary<number> {
  if (/year/i.test(name)) return fc.constantFrom(2026, 2027)
  const least = Math.max(minimum, 0)
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: least, max: Math.max(least, Math.min(maximum, least + 20)) }) },
    { weight: 1, arbitrary: fc.constantFrom(minimum, maximum) },
  )
}

function textOf({ format, pattern }: Schema, name: string, known: KnownValues): fc.Arbitrary<string> {
  const values = known[name]
  if (values?.length) return fc.constantFrom(...values)
  if (format === 'uuid') return fc.uuid()
  if (format === 'date') return fc.constantFrom('2026-12-01', '2027-02-28')
  if (pattern?.includes('64')) return fc.constant('a'.repeat(64))
  return fc.constantFrom('智慧排水', '同意', 'x', '1')
}

function objectOf(schema: Schema, known: KnownValues): fc.Arbitrary<object> {
  const members = Object.entries(schema.properties ?? {})
  const shape = Object.fromEntries(members.map(([name, of]) => [name, perhapsSpoiled(of, name, known)]))
  const required = fc.integer({ min: 0, max: 19 }).map(n => n > 0)
  const stray = fc.constantFrom<Record<string, unknown>>(
    {},
    {},
    {},
    {},
    {},
    {},
    { stray: 1 },
    { '\0': 1 },
    { ['__proto__']: {} },
  )
  return fc
    .tuple(fc.record(shape, { requiredKeys: [...(schema.required ?? [])] }), required, stray)
    .map(([value, all, more]) => ({ ...(all ? value : {}), ...more }))
}

/** In an address: bytes by percent, and what is no text at all. */
const inAddress = (value: unknown): string => {
  const text = typeof value === 'string' ? value.replace(/^@written:(.*)@$/s, '$1') : String(value ?? '')
  const written = [...text].map(sign =>
    sign.isWellFormed() ? encodeURIComponent(sign) : `%ED%A0%${(0x80 + (sign.charCodeAt(0) & 0x3f)).toString(16)}`,
  )
  return written.join('').slice(0, 6000)
}

const brokenPercent = fc.constantFrom(
  '%',
  '%zz',
  '%ff%fe',
  '%C0%80',
  '%00',
  '%u0000',
  '\u00ff\u00fe',
  '..%2f..%2f',
  '%25%30%30',
)

function pathOf(template: string, operation: Operation, known: KnownValues): fc.Arbitrary<string> {
  const parameters = (operation.parameters ?? []).filter(parameter => parameter.in === 'path')
  const filled = parameters.map(({ name, schema }) =>
    fc.oneof(
      { weight: 8, arbitrary: soundValue(schema, fileOf(template, name), known).map(inAddress) },
      { weight: 1, arbitrary: wrong.map(inAddress) },
      { weight: 1, arbitrary: brokenPercent },
    ),
  )
  return fc
    .tuple(...filled)
    .map(values => values.reduce((path, value, n) => path.replace(`{${parameters[n]?.name}}`, () => value), template))
}

/** `{file}` and `{id}` stand for other things on other roads. */
const fileOf = (template: string, name: string): string => {
  const [, of = ''] = /\/(\w+)\/\{(?:file|id)\}/.exec(template) ?? []
  return name === 'file' || name === 'id' ? `${of}.${name}` : name
}

function queryOf(operation: Operation, known: KnownValues): fc.Arbitrary<string> {
  const parameters = (operation.parameters ?? []).filter(parameter => parameter.in === 'query')
  const pairs = parameters.map(({ name, schema }) => {
    const sound = soundValue(schema, name, known).map(inAddress)
    const spoiled = /after|before/.test(name) ? fc.oneof(brokenCursor, wrong.map(inAddress)) : wrong.map(inAddress)
    const written = fc.oneof(
      { weight: 3, arbitrary: sound },
      { weight: 2, arbitrary: spoiled },
      { weight: 1, arbitrary: brokenPercent },
    )
    return fc.option(
      written.map(value => `${name}=${value}`),
      { freq: 2 },
    )
  })
  const stray = fc.constantFrom(
    '',
    '',
    '',
    '',
    '',
    '',
    'stray=1',
    '=',
    '&&',
    '%00=1',
    '__proto__=1',
    'q[]=1&q=2',
    'limit=1&limit=2',
  )
  return fc.tuple(stray, ...pairs).map(all => {
    const query = all.filter(Boolean).join('&')
    return query && `?${query}`
  })
}

interface Content {
  readonly type: string | undefined
  readonly body: Buffer
}

const stringified = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(/"@written:([^"]*)@"/g, (_, json: string) => json)

function bodyOf(operation: Operation, known: KnownValues): fc.Arbitrary<Content | undefined> {
  const content = operation.requestBody?.content ?? {}
  if (content['multipart/form-data']) return upload
  const schema = content['application/json']?.schema
  const json = (schema ? perhapsSpoiled(schema, '', known) : fc.constant({})).map(stringified)
  const sound = json.map(text => ({ type: 'application/json', body: Buffer.from(text) }))
  const spoiled = fc.tuple(json, fc.nat(11)).map(([text, how]) => spoiledBody(text, how))
  const none = fc.constant(undefined)
  if (!schema) return fc.oneof({ weight: 6, arbitrary: none }, { weight: 1, arbitrary: spoiled })
  return fc.oneof({ weight: 8, arbitrary: sound }, { weight: 2, arbitrary: spoiled }, { weight: 1, arbitrary: none })
}

function spoiledBody(text: string, how: number): Content {
  const json = (body: string | Buffer, type = 'application/json'): Content => ({ type, body: Buffer.from(body) })
  const ways: readonly (() => Content)[] = [
    () => json(text.slice(0, -1)),
    () => json(`${text}}`),
    () => json('['.repeat(100_000) + ']'.repeat(100_000)),
    () => json(Buffer.from('{"name":"\xd6\xc7\xbb\xdb"}', 'latin1')),
    () => json(Buffer.from(`\ufeff${text}`, 'utf16le')),
    () => json(text.replace(/^\{("[^"]+":[^,{[]+)/, '{$1,$1')),
    () => json(text, 'application/json; charset=gbk'),
    () => json(text, 'application/xml'),
    () => json(text, 'multipart/form-data'),
    () => json(text, 'a/b/c;;;='),
    () => json('{"__proto__":{"a":1}}'),
    () => ({ type: undefined, body: Buffer.from(text) }),
  ]
  return (ways[how] ?? (() => json('')))()
}

/** Forms with a file that is none, has an odd name, or ends too early. */
const upload: fc.Arbitrary<Content> = fc
  .record({
    name: fc.constantFrom(
      '方案.pdf',
      'a.docx',
      'a\0.pdf',
      '../a.pdf',
      '',
      '\u202efdp.exe',
      '窗'.repeat(200),
      '%00.pdf',
      '"; x="',
    ),
    bytes: fc.oneof(
      fc.constantFrom(
        '',
        '%PDF-1.7',
        '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n',
        'PK\x03\x04',
      ),
      fc.string({ unit: 'binary-ascii', maxLength: 300 }),
    ),
    boundary: fc.constantFrom('b', 'b', 'b', 'b', '', 'other'),
    field: fc.constantFrom('file', 'file', 'file', '\0', 'x'),
    missing: fc.constantFrom(0, 0, 0, 3, 20),
  })
  .map(({ name, bytes, boundary, field, missing }) => {
    const head = `--b\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: x/y\r\n\r\n`
    const whole = Buffer.from(`${head}${bytes}\r\n--b--\r\n`)
    return {
      type: `multipart/form-data${boundary && `; boundary=${boundary}`}`,
      body: whole.subarray(0, whole.length - missing),
    }
  })

const headersOf: fc.Arbitrary<Record<string, string>> = fc
  .tuple(
    fc.constantFrom(
      '"0"',
      '"1"',
      '"3"',
      '"2147483648"',
      '"999999999"',
      '"-1"',
      '*',
      'W/"1"',
      '"0", "1"',
      'x'.repeat(3000),
      '',
    ),
    fc.constantFrom<Record<string, string>>(
      ...Array.from({ length: 12 }, () => ({})),
      { 'user-agent': '\xff\xfe'.repeat(400) },
      { accept: '*/*;q=9' },
      { 'accept-encoding': 'br;q=2, x' },
      { 'x-forwarded-for': '1, x, ::' },
      { 'x-forwarded-host': 'a b\xff' },
      { 'x-forwarded-proto': 'javascript' },
      { 'content-encoding': 'gzip' },
      { cookie: '__Host-zhengheng=%00' },
      { cookie: '__Host-zhengheng="\xff"; ='.repeat(20) },
      { range: 'bytes=9-1' },
      { 'if-none-match': '"' },
    ),
  )
  .map(([seen, odd]) => ({ ...(seen && { 'if-match': seen }), ...odd }))

/** Requests that any operation of an API may have to answer, most of them wrong somewhere. */
export function spoiledRequests(
  { paths }: ApiDescription,
  known: KnownValues,
  senders: number,
): fc.Arbitrary<SpoiledRequest> {
  const operations = Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      fc
        .record({
          path: fc.tuple(pathOf(template, operation, known), queryOf(operation, known)).map(parts => parts.join('')),
          headers: headersOf,
          content: method === 'get' ? fc.constant(undefined) : bodyOf(operation, known),
          sender: fc.option(fc.nat(senders - 1), { freq: 15 }),
        })
        .map(({ path, headers, content, sender }) => ({
          operation: operation.operationId,
          method: method.toUpperCase(),
          path,
          headers: { ...headers, ...(content?.type && { 'content-type': content.type }) },
          body: content?.body,
          sender,
        })),
    ),
  )
  return fc.oneof(...operations)
}
