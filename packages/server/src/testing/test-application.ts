import { type ApplicationContent, fen, type SectionId, wan } from '@zhengheng/policy'
import type { TestApp } from './test-app.ts'
import { testPdf } from './test-content.ts'

/** A complete application of 1,286.50 万元. */
export const completeApplication = (digest: string): ApplicationContent =>
  ({
    basics: {
      name: '智慧排水信息系统（二期）',
      category: 'businessAppSystem',
      nature: 'newBuild',
      fundingMode: 'governmentInvestment',
      fundSource: '市级财政资金',
      basis: '全市信息化建设规划',
      officer: '信息中心主任',
      contact: '信息中心工程师',
      phone: '027-00000000',
      upperSystems: '',
    },
    intensive: {
      newMachineRoom: 'no',
      newDedicatedNetwork: 'no',
      cityCloud: 'yes',
      cityNetwork: 'yes',
      identity: 'shared',
      geography: 'shared',
      blockchain: 'none',
      intelligence: 'none',
      mobileEntry: 'none',
      explanation: '',
    },
    needs: {
      currentState: '一期已用三年',
      necessity: '内涝点需预警',
      requirements: '监测与调度',
      existingSystems: '',
      relation: '',
    },
    content: {
      goal: '建成泵站监测平台',
      functions: [{ name: '泵站监测', origin: 'added', description: '实时采集水位与流量' }],
      architecture: '云上三层架构',
      interfaces: '对接市大数据平台',
    },
    sharing: {
      analysis: '需要气象数据，提供管网数据',
      needed: [{ name: '气象预报', provider: '市气象局' }],
      offered: [{ name: '排水管网', openness: 'conditional', basis: '城市运行' }],
    },
    cipher: { needs: '三级要求', scheme: '统一密码服务', assessment: 'planned' },
    estimate: {
      lines: [
        {
          category: 'software',
          name: '应用开发',
          quantity: '1',
          unit: '项',
          unitPrice: wan('1286.5'),
          amount: wan('1286.5'),
          basis: '功能点',
        },
      ],
    },
    schedule: { steps: [{ name: '建设', from: '2027-03-01', to: '2027-12-31' }] },
    goals: { goal: '预警及时', indicators: [{ group: 'output', name: '泵站接入', target: '120 座' }] },
    operation: { securityLevel: 'level3', security: '按三级保护', operation: '信息中心运维', yearlyCost: fen(0) },
    materials: {
      items: [
        { kind: 'file', slot: 'scheme', digest, name: '方案.pdf' },
        ...(['sharing', 'cipher', 'qualification', 'quotations', 'catalogue'] as const).map(slot => ({
          kind: 'pages' as const,
          slot,
          digest,
          name: '方案.pdf',
          from: 1,
          to: 2,
        })),
      ],
    },
    compiler: { name: '某设计院', qualification: 'consulting', certificate: '甲级', validTo: '2030-01-01' },
    commitment: { fitsNeeds: true, answersForBenefits: true, notClassified: true, post: '分管领导' },
  }) as ApplicationContent

/** Sends a file as a browser form does. */
export function upload(
  city: TestApp,
  post: Parameters<TestApp['ask']>[0],
  code: string,
  name: string,
  content: Buffer,
) {
  const boundary = 'boundary7K3M'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return city.ask(post, `/api/projects/${code}/files`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
}

/** Uploads the scheme, fills every section and submits; answers the file's digest. */
export async function fillAndSubmit(
  city: TestApp,
  code: string,
  change: Partial<Record<SectionId, object>> = {},
): Promise<string> {
  const { digest } = (await upload(city, 'clerk', code, '方案.pdf', testPdf(`/Title (${code})`))).json<{
    digest: string
  }>()
  for (const [section, content] of Object.entries(completeApplication(digest))) {
    const answer = await city.ask('clerk', `/api/projects/${code}/application/${section}`, {
      method: 'PUT',
      headers: { 'if-match': '"0"' },
      body: { content: change[section as SectionId] ?? content, finished: true },
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
  }
  const answer = await city.act('clerk', code, 'approval.submitApplication', {})
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return digest
}
