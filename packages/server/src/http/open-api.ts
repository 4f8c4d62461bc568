import { ActionRequest, api, type Endpoint, ProblemBody, ProjectFilter, Receipt, StoredFile } from '@zhengheng/contract'
import { type Action, actions, citation } from '@zhengheng/policy'
import { z } from 'zod'
import { uploadTypes } from '../files/accept-upload.ts'
import { XLSX } from '../workbook/write-workbook.ts'
import { API } from './mount.ts'

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
  for (const action of actions) add(`${addressOf[action.on]}/actions/${action.name}`, 'POST', actOperation(action))
  for (const { path, method, operation } of bytes) add(path, method, operation)
  return {
    openapi: '3.1.0',
    info: {
      title: '政衡 Zhengheng',
      version: '1',
      description:
        '政务信息化项目建设管理平台的接口。写操作须带会话 Cookie 和 Origin（或 Sec-Fetch-Site: same-origin）；requestId 由调用方生成，重发不会重复办理。',
    },
    servers: [{ url: '/' }],
    tags: [...new Set([...Object.keys(api), ...actions.map(chapterOf), 'papers', 'workbooks'])].map(name => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemBody, 'output'), Receipt: schemaOf(Receipt, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-zhengheng' } },
    },
  }
}

const secured = { security: [{ session: [] }] }

function operationOf(group: string, name: string, endpoint: Endpoint): Json {
  return {
    operationId: `${group}.${name}`,
    tags: [group],
    summary: endpoint.summary,
    ...(endpoint.open === 'signedIn' && secured),
    parameters: [
      ...parameters('path', endpoint.params),
      ...parameters('query', endpoint.query),
      ...(endpoint.versioned ? [ifMatch] : []),
    ],
    ...(endpoint.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } },
    }),
    responses: {
      200: { ...json(schemaOf(endpoint.response, 'output'), '成功'), ...(endpoint.versioned && { headers: etag }) },
      ...problems,
      ...(endpoint.versioned && versionProblems),
    },
  }
}

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

const addressOf = { project: '/projects/:code', plan: '/plans/:year', rules: '/rules/:pack' } as const

const chapterOf = (action: Action): string => action.name.split('.')[0] ?? ''

function actOperation(action: Action): Json {
  const { properties, ...request } = schemaOf(ActionRequest, 'input') as { properties: Json }
  const name = addressOf[action.on].split(':')[1] ?? ''
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
          schema: { ...request, properties: { ...properties, input: schemaOf(action.input, 'input') } },
        },
      },
    },
    responses: {
      200: json({ $ref: '#/components/schemas/Receipt' }, '回执'),
      ...problems,
      409: problem('打开之后已有新的办理，附变化'),
      422: problem('现在不能办理，附全部理由'),
      423: problem('此刻正有人在办理，没有做任何改动；稍后以同一 requestId 重发即可'),
    },
  }
}

const text = { type: 'string' }
const inPath = (...names: string[]) => names.map(name => ({ name, in: 'path', required: true, schema: text }))
const binary = (description: string, ...types: readonly string[]): Json => ({
  description,
  content: Object.fromEntries(types.map(type => [type, { schema: { type: 'string', format: 'binary' } }])),
})
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const PDF = 'application/pdf'

/** Routes that carry bytes. */
const bytes: readonly { readonly path: string; readonly method: string; readonly operation: Json }[] = [
  {
    path: '/projects/:code/files',
    method: 'POST',
    operation: {
      operationId: 'files.upload',
      tags: ['files'],
      summary: '上传文件',
      ...secured,
      parameters: inPath('code'),
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
          },
        },
      },
      responses: { 200: json(schemaOf(StoredFile, 'output'), '成功'), ...problems, 422: problem('现在不能上传') },
    },
  },
  {
    path: '/projects/:code/files/:digest',
    method: 'GET',
    operation: {
      operationId: 'files.download',
      tags: ['files'],
      summary: '下载文件',
      ...secured,
      parameters: inPath('code', 'digest'),
      responses: { 200: binary('文件', ...uploadTypes), ...problems },
    },
  },
  {
    path: '/projects/:code/documents/:file',
    method: 'GET',
    operation: {
      operationId: 'papers.ofProject',
      tags: ['papers'],
      summary: '公文（查验码.docx 或 .pdf）',
      ...secured,
      parameters: inPath('code', 'file'),
      responses: { 200: binary('公文', DOCX, PDF), ...problems },
    },
  },
  {
    path: '/projects/:code/receipts/:file',
    method: 'GET',
    operation: {
      operationId: 'papers.receipt',
      tags: ['papers'],
      summary: '办理回执（办理记录编号.pdf）',
      ...secured,
      parameters: inPath('code', 'file'),
      responses: { 200: binary('回执', PDF), ...problems },
    },
  },
  {
    path: '/projects/:code/applications/:file',
    method: 'GET',
    operation: {
      operationId: 'papers.application',
      tags: ['papers'],
      summary: '申报全文（第几次提交.pdf，或 draft.pdf）',
      ...secured,
      parameters: inPath('code', 'file'),
      responses: { 200: binary('申报全文', PDF), ...problems },
    },
  },
  {
    path: '/plans/:year/notice.docx',
    method: 'GET',
    operation: {
      operationId: 'papers.ofPlan',
      tags: ['papers'],
      summary: '年度计划下达通知',
      ...secured,
      parameters: inPath('year'),
      responses: { 200: binary('公文', DOCX), ...problems },
    },
  },
  {
    path: '/plans/:year/notice.pdf',
    method: 'GET',
    operation: {
      operationId: 'papers.ofPlanAsPdf',
      tags: ['papers'],
      summary: '年度计划下达通知',
      ...secured,
      parameters: inPath('year'),
      responses: { 200: binary('公文', PDF), ...problems },
    },
  },
  {
    path: '/plans/:year/draft.docx',
    method: 'GET',
    operation: {
      operationId: 'papers.draftOfPlan',
      tags: ['papers'],
      summary: '年度计划送审稿',
      ...secured,
      parameters: inPath('year'),
      responses: { 200: binary('送审稿', DOCX), ...problems },
    },
  },
  {
    path: '/plans/:year/workbook.xlsx',
    method: 'GET',
    operation: {
      operationId: 'workbooks.ofPlan',
      tags: ['workbooks'],
      summary: '年度计划（Excel）',
      ...secured,
      parameters: inPath('year'),
      responses: { 200: binary('工作簿', XLSX), ...problems },
    },
  },
  {
    path: '/rehearsals/:id/workbook.xlsx',
    method: 'GET',
    operation: {
      operationId: 'workbooks.ofRehearsal',
      tags: ['workbooks'],
      summary: '规则试算（Excel）',
      ...secured,
      parameters: inPath('id'),
      responses: { 200: binary('工作簿', XLSX), ...problems, 422: problem('项目太多，请限定起始年度') },
    },
  },
  {
    path: '/calendar/:file',
    method: 'GET',
    operation: {
      operationId: 'calendarFeed.read',
      tags: ['calendarFeed'],
      summary: '日历订阅（订阅地址中的密钥.ics），不需登录；lang=en 为英文',
      parameters: inPath('file'),
      responses: { 200: binary('iCalendar', 'text/calendar'), ...problems },
    },
  },
  {
    path: '/workbooks/estimate-template.xlsx',
    method: 'GET',
    operation: {
      operationId: 'workbooks.estimateTemplate',
      tags: ['workbooks'],
      summary: '投资估算表模板（Excel）',
      ...secured,
      parameters: [],
      responses: { 200: binary('工作簿', XLSX), ...problems },
    },
  },
  {
    path: '/workbooks/projects.xlsx',
    method: 'GET',
    operation: {
      operationId: 'workbooks.ofProjects',
      tags: ['workbooks'],
      summary: '项目清单（Excel），条件同项目列表',
      ...secured,
      parameters: parameters('query', ProjectFilter.omit({ after: true, limit: true })),
      responses: { 200: binary('工作簿', XLSX), ...problems, 422: problem('项目太多，请缩小范围') },
    },
  },
]
