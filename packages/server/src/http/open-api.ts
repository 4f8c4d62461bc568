import {
  ActAnswer,
  ActionRequest,
  API,
  api,
  type Bytes,
  type Endpoint,
  ProblemBody,
  subjectPaths,
} from '@zhengheng/contract'
import { type Action, actions, citation } from '@zhengheng/policy'
import { z } from 'zod'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json
  return json
}

const json = (schema: Json, description: string): Json => ({ description, content: { 'application/json': { schema } } })
const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const problems: Record<string, Json> = {
  400: problem('填写的内容有误，逐项列出字段'),
  401: problem('未登录'),
  403: problem('来源不符，或须先修改口令'),
  404: problem('没有找到，或无权查看（两者回答相同）'),
  429: problem('操作过于频繁'),
  503: problem('数据库暂时没有应答；办理事项可用同一 requestId 重发，不会重复办理'),
}

const openPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

/** OpenAPI 3.1 of everything the server offers, made from the contract and the actions: nothing is described twice. */
export function openApi(): Json {
  const paths: Record<string, Json> = {}
  const add = (path: string, method: string, operation: Json) => {
    const at = openPath(`${API}${path}`)
    paths[at] = { ...paths[at], [method.toLowerCase()]: operation }
  }
  for (const [group, endpoints] of Object.entries(api))
    for (const [name, endpoint] of Object.entries(endpoints))
      add(endpoint.path, endpoint.method, operationOf(group, name, endpoint))
  for (const action of actions) add(`${subjectPaths[action.on]}/actions/${action.name}`, 'POST', actOperation(action))
  return {
    openapi: '3.1.0',
    info: {
      title: '政衡 Zhengheng',
      version: '1',
      description:
        '政务信息化项目建设管理平台的接口。写操作须带会话 Cookie 和 Origin（或 Sec-Fetch-Site: same-origin）；requestId 由调用方生成，重发不会重复办理。',
    },
    servers: [{ url: '/' }],
    tags: [...new Set([...Object.keys(api), ...actions.map(chapterOf)])].map(name => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemBody, 'output'), ActAnswer: schemaOf(ActAnswer, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-zhengheng' } },
    },
  }
}

const secured = { security: [{ session: [] }] }

function operationOf(group: string, name: string, endpoint: Endpoint | Bytes): Json {
  const versioned = 'versioned' in endpoint && endpoint.versioned
  return {
    operationId: `${group}.${name}`,
    tags: [group],
    summary: endpoint.summary,
    ...(endpoint.open === 'signedIn' && secured),
    parameters: [
      ...parameters('path', endpoint.params),
      ...parameters('query', endpoint.query),
      ...(versioned ? [ifMatch] : []),
    ],
    ...bodyOf(endpoint),
    responses: {
      200: { ...answerOf(endpoint), ...(versioned && { headers: etag }) },
      ...problems,
      ...(versioned && versionProblems),
      ...(endpoint.refusedWhen && { 422: problem(endpoint.refusedWhen) }),
    },
  }
}

const binary = { type: 'string', format: 'binary' }

function bodyOf(endpoint: Endpoint | Bytes): Json {
  const content = (type: string, schema: Json) => ({ requestBody: { required: true, content: { [type]: { schema } } } })
  if ('types' in endpoint) return {}
  if (endpoint.upload !== undefined)
    return content('multipart/form-data', { type: 'object', properties: { file: binary } })
  return endpoint.body ? content('application/json', schemaOf(endpoint.body, 'input')) : {}
}

const answerOf = (endpoint: Endpoint | Bytes): Json =>
  'types' in endpoint
    ? {
        description: endpoint.file,
        content: Object.fromEntries(endpoint.types.map(type => [type, { schema: binary }])),
      }
    : json(schemaOf(endpoint.response, 'output'), '成功')

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: '所见版本，如 "3"；还没有人保存过的为 "0"',
  schema: { type: 'string' },
}
const etag = { ETag: { description: '保存后的版本', schema: { type: 'string' } } }
const versionProblems = {
  409: problem('他人已保存新版本，附对方内容和共同的原稿'),
  428: problem('没有带上所见版本'),
}

function parameters(where: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (!schema) return []
  const { properties, required = [] } = schemaOf(schema, 'input') as {
    properties: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: of,
  }))
}

const chapterOf = (action: Action): string => action.name.split('.')[0] ?? ''

const inputOf = ({ input, example }: Action): Json => ({
  ...schemaOf(input, 'input'),
  ...(example !== undefined && { examples: [example] }),
})

function actOperation(action: Action): Json {
  const { properties, ...request } = schemaOf(ActionRequest, 'input') as { properties: Json }
  const name = subjectPaths[action.on].split(':')[1] ?? ''
  return {
    operationId: action.name,
    tags: [chapterOf(action)],
    summary: action.title.zh,
    description: `${action.effect.zh}。由${action.by.label.zh}办理。依据：${action.basis.map(id => citation(id).zh).join('、')}。`,
    ...secured,
    parameters: [{ name, in: 'path', required: true, schema: { type: 'string' } }],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { ...request, properties: { ...properties, input: inputOf(action) } },
        },
      },
    },
    responses: {
      200: json({ $ref: '#/components/schemas/ActAnswer' }, '回执'),
      ...problems,
      409: problem('打开之后已有新的办理，附变化'),
      422: problem('现在不能办理，附全部理由'),
      423: problem('此刻正有人在办理，没有做任何改动；稍后以同一 requestId 重发即可'),
    },
  }
}
