import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { wan } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicationContent } from '../../packages/server/src/demo/application-content.ts'
import { demoCase } from '../../packages/server/src/demo/cases.ts'
import { jointMembers } from '../../packages/server/src/demo/units.ts'
import { type Product, type SignedInAs, startProduct } from '../product/start-product.ts'

const run = promisify(execFile)
const main = join(import.meta.dirname, '../../packages/server/src/main.ts')
const year = new Date().getFullYear() + 1

let product: Product
const posts = new Map<string, SignedInAs>()
const as = (who: string): SignedInAs => posts.get(who) as SignedInAs

beforeAll(async () => {
  product = await startProduct()
  const wanted: readonly (readonly [string, string, string?])[] = [
    ['clerk', 'owner.clerk', 'water-bureau'],
    ['leader', 'owner.leader', 'water-bureau'],
    ['planner', 'bureau.planner'],
    ['acceptor', 'bureau.acceptor'],
    ['reviewer', 'bureau.reviewer'],
    ['approver', 'bureau.approver'],
    ['city', 'cityGovernment.approver'],
    ...jointMembers.map(unit => [unit, 'member.reviewer', unit] as const),
  ]
  for (const [who, role, unit] of wanted) posts.set(who, await product.signIn(role, unit))
})
afterAll(() => product.remove())

const get = async (who: string, path: string) =>
  (await product.send('GET', `/api${path}`, undefined, as(who).cookie)).body as Record<string, unknown>

async function tryTo(who: string, path: string, action: string, input: unknown = {}) {
  const seen = path === '/projects/new' ? 0 : (await get(who, path)).version
  const { status, body } = await product.send(
    'POST',
    `/api${path}/actions/${action}`,
    { input, seenVersion: seen ?? 0, requestId: randomUUID() },
    as(who).cookie,
  )
  return {
    status,
    body: body as { code: string; number: string; verificationCode: string; reasons?: { rule: string }[] },
  }
}

async function act(who: string, path: string, action: string, input: unknown = {}) {
  const { status, body } = await tryTo(who, path, action, input)
  expect({ action, status, body }).toMatchObject({ status: 200 })
  return body
}

const route = (amount: number) => ({
  amount: wan(amount),
  fundingMode: 'governmentInvestment',
  withFixedAssetProject: false,
  selfBuiltSelfUsed: false,
  classified: false,
  officeEquipment: false,
  buildingIntelligence: false,
})

const line = (name: string, amount: number) => ({
  name,
  year,
  category: 'businessAppSystem',
  nature: 'newBuild',
  amount: wan(amount),
  summary: '真实公开项目',
  basis: ['全市信息化建设规划'],
})

const published = demoCase('C-37e')

test('a published project goes from plan line to downloaded approval letter, through every post', async () => {
  const { code } = await act('clerk', '/projects/new', 'plan.putLine', line(published.name, 3643))
  const project = `/projects/${code}`
  await act('clerk', project, 'scope.findRoute', route(3643))

  const early = await tryTo('clerk', project, 'approval.startApplication', { stage: 'implementationPlan' })
  expect(early).toMatchObject({
    status: 422,
    body: { reasons: expect.arrayContaining([expect.objectContaining({ rule: 'W-7.4' })]) },
  })

  await act('leader', `/plans/${year}`, 'plan.submitUnitPlan')
  const plan = await get('planner', `/plans/${year}`)
  const lines = (plan.lines as { code: string; status: string }[]).filter(item => item.status === 'plan.submitted')
  for (const member of jointMembers) {
    for (const item of lines)
      await act(member, `/projects/${item.code}`, 'plan.giveOpinion', { stance: 'agree', text: '' })
  }
  await act('planner', `/plans/${year}`, 'plan.submitToCityGovernment')
  await act('city', `/plans/${year}`, 'plan.approve', { opinion: '同意。' })
  await act('planner', `/plans/${year}`, 'plan.issue')

  await act('clerk', project, 'approval.startApplication', { stage: 'implementationPlan' })
  const empty = await tryTo('clerk', project, 'approval.submitApplication')
  expect(empty.status).toBe(422)
  expect(empty.body.reasons?.map(reason => reason.rule)).toEqual(
    expect.arrayContaining(['W-11.1', 'W-13.1', 'M-complete']),
  )

  const content = applicationContent(published, '市水务局', { digest: 'a'.repeat(64), name: '方案.docx' }, year)
  await save(code, {
    ...content,
    materials: {
      items: content.materials.items.map(item => ({ kind: 'notApplicable', slot: item.slot, reason: '另行报送' })),
    },
  })
  await act('clerk', project, 'approval.submitApplication')
  await act('leader', project, 'approval.confirmApplication', { agrees: true })
  await act('acceptor', project, 'approval.acceptApplication')
  await act('reviewer', project, 'approval.returnForCorrection', {
    items: [{ section: 'cipher', place: '密码应用措施', text: '请补充密钥管理', rule: 'W-13.1' }],
    dueDays: 10,
    secondTimeReason: '',
  })
  await act('clerk', project, 'approval.resubmitApplication', { answers: [{ state: 'corrected', text: '已补充' }] })
  await act('leader', project, 'approval.confirmApplication', { agrees: true })

  const decision = {
    result: 'approve',
    amount: wan(3600),
    sharingOpinion: '同意',
    cipherOpinion: '同意',
    conditions: [],
    reason: '同意',
  }
  expect((await tryTo('approver', project, 'approval.decide', decision)).body.reasons).toContainEqual(
    expect.objectContaining({ rule: 'M-checked' }),
  )
  await act('reviewer', project, 'approval.giveOpinion', {
    checklist: [],
    conclusion: 'approve',
    suggestedAmount: wan(3600),
    text: '建议批复',
  })
  const withoutOpinions = await tryTo('approver', project, 'approval.decide', {
    ...decision,
    sharingOpinion: '',
    cipherOpinion: '',
  })
  expect(withoutOpinions.body.reasons).toContainEqual(expect.objectContaining({ rule: 'W-13.3' }))
  await act('approver', project, 'approval.decide', decision)
  await act('city', project, 'approval.giveConsent', { result: 'consent', opinion: '同意。' })
  const letter = await act('acceptor', project, 'approval.issueLetter')
  expect(letter.number).toMatch(/^武数审〔\d{4}〕\d+号$/)

  await expectDocument(code, letter.verificationCode)
  const verified = await product.send('GET', `/api/verify/${letter.verificationCode}`)
  expect(verified.body).toMatchObject({ found: true, number: letter.number, intact: true })
})

test('a small project is filed and gets its receipt', async () => {
  const small = demoCase('C-35')
  const { code } = await act('clerk', '/projects/new', 'plan.putLine', line(small.name, 35))
  const project = `/projects/${code}`
  await act('clerk', project, 'scope.findRoute', route(35))
  const filing = {
    amount: wan(35),
    goals: '建成使用',
    fundSource: '市级财政资金',
    omFunds: 0,
    sharing: '已编目',
    cipher: '统一认证',
    securityLevel: '二级',
    splitting: '',
    sectorApproval: '',
  }
  await act('clerk', project, 'approval.file', filing)
  const receipt = await act('acceptor', project, 'approval.acknowledgeFiling')
  await expectDocument(code, receipt.verificationCode)
})

test('the log verifies and the read tables agree with it', async () => {
  const verified = await command('verify')
  expect(verified.bad).toEqual([])
  expect((await command('rebuild', '--check')).differences).toEqual([])
})

async function save(code: string, content: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [section, value] of Object.entries(content)) {
    const { sections } = (await get('clerk', `/projects/${code}/application`)) as unknown as {
      sections: { section: string; version: number }[]
    }
    const version = sections.find(saved => saved.section === section)?.version ?? 0
    const response = await fetch(`${product.origin}/api/projects/${code}/application/${section}`, {
      method: 'PUT',
      headers: {
        cookie: as('clerk').cookie,
        origin: product.origin,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        'if-match': `"${version}"`,
      },
      body: JSON.stringify({ content: value, finished: true }),
    })
    expect({ section, status: response.status }).toEqual({ section, status: 200 })
  }
}

async function expectDocument(code: string, verificationCode: string): Promise<void> {
  const response = await fetch(`${product.origin}/api/projects/${code}/documents/${verificationCode}.docx`, {
    headers: { cookie: as('clerk').cookie },
  })
  expect(response.status).toBe(200)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  expect(response.headers.get('content-disposition')).toContain('attachment')
}

async function command(name: string, ...options: string[]) {
  const { stdout } = await run(process.execPath, [main, name, '--json', ...options], { env: product.environment })
  return JSON.parse(stdout) as { bad?: unknown[]; differences?: unknown[] }
}
