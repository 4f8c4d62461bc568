import {
  type ApplicationContent,
  type CostCategory,
  type Fen,
  fen,
  formatWan,
  type Material,
  wan,
} from '@zhengheng/policy'
import type { DemoCase } from './cases.ts'
import { demoContent } from './contents.ts'

/** The uploaded scheme a demo application points to. */
export interface DemoFile {
  readonly digest: string
  readonly name: string
}

const shares: readonly {
  readonly category: CostCategory
  readonly name: string
  readonly percent: number
  readonly basis: string
}[] = [
  { category: 'software', name: '应用软件开发', percent: 46, basis: '功能点估算' },
  { category: 'product', name: '基础软件产品', percent: 12, basis: '询价单三份' },
  { category: 'cloud', name: '武汉云资源（首年）', percent: 15, basis: '武汉云服务目录' },
  { category: 'integration', name: '系统集成与数据治理', percent: 13, basis: '按软硬件投资比例' },
  { category: 'security', name: '等级保护测评与密码应用', percent: 8, basis: '测评机构报价' },
]

/** Lines that add up to the published amount to the fen: the last one takes what is left. */
function estimateLines(total: Fen): ApplicationContent['estimate']['lines'] {
  const lines = shares.map(({ percent, ...share }) => {
    const amount = roundedDown((total * percent) / 100)
    return { ...share, quantity: '1', unit: '项', unitPrice: amount, amount }
  })
  const rest = fen(total - lines.reduce((sum, line) => sum + line.amount, 0))
  return [
    ...lines,
    {
      category: 'service',
      name: '监理、设计与培训服务',
      quantity: '1',
      unit: '项',
      unitPrice: rest,
      amount: rest,
      basis: '合同参考价',
    },
  ]
}

/** To whole hundreds of yuan, two decimals in 万元, as estimates are written. */
export const roundedDown = (amount: number): Fen => fen(Math.floor(amount / 10_000) * 10_000)

const notAttached = (slot: Material['slot']): Material => ({
  kind: 'notApplicable',
  slot,
  reason: '演示数据，公开资料未附原件',
})

/** A complete application about a published project. What the publication does not tell is worded as a demonstration. */
export function applicationContent(
  demo: DemoCase,
  unitName: string,
  scheme: DemoFile,
  year: number,
): ApplicationContent {
  return {
    basics: {
      name: demo.name,
      category: demo.category,
      nature: demo.nature,
      fundingMode: demo.fundingMode,
      fundSource: '市级财政资金',
      basis: `年度实施计划；${demo.provenance}`,
      officer: `${unitName}信息中心主任`,
      contact: `${unitName}经办人`,
      phone: '演示数据未提供',
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
      mobileEntry: 'unified',
      explanation: '',
    },
    needs: {
      currentState: `“${demo.name}”涉及的业务目前由多个系统分别支撑，数据更新不及时，跨部门查询需要人工往来。`,
      necessity: '统一受理、统一数据口径后，可减少重复填报，及时发现和处置问题。',
      requirements: `${demoContent(demo.id)}业务需求包括事项办理、数据汇聚、监测预警和统计分析；性能需求按工作日高峰并发估算。`,
      existingSystems: '',
      relation: '',
    },
    content: {
      goal: `建成“${demo.name}”，支撑日常业务办理与监测分析。`,
      functions: [
        { name: '业务办理', origin: 'added', description: '受理、审核、办结和查询' },
        { name: '数据汇聚', origin: 'added', description: '接入市大数据平台共享数据' },
        { name: '监测分析', origin: 'added', description: '指标监测、预警和报表' },
      ],
      architecture:
        '部署在武汉云，使用市电子政务网；应用分为展现、业务、数据三层，调用市级统一身份认证和地理信息能力。',
      interfaces: '与市大数据平台、市级统一身份认证平台对接。',
    },
    sharing: {
      analysis: '本项目需要人口、法人基础数据和相关业务数据，由市大数据平台提供；产生的业务数据编目后共享。',
      needed: [{ name: '法人单位基础信息', provider: '市大数据平台' }],
      offered: [{ name: `${demo.name}业务办理结果`, openness: 'conditional', basis: '相关部门履职需要' }],
    },
    cipher: {
      needs: '用户身份鉴别、重要数据传输和存储的机密性与完整性、操作行为的不可否认性。',
      scheme:
        '身份鉴别使用统一身份认证平台的密码服务；传输使用国密算法通道；重要数据存储加密并校验完整性；关键操作签名留痕。',
      assessment: 'planned',
    },
    estimate: { lines: estimateLines(demo.amount) },
    schedule: {
      steps: [
        { name: '招标采购', from: `${year}-07-01`, to: `${year}-08-31` },
        { name: '开发与部署', from: `${year}-09-01`, to: `${year + 1}-02-28` },
        { name: '初步验收与试运行', from: `${year + 1}-03-01`, to: `${year + 1}-05-31` },
      ],
    },
    goals: {
      goal: `按期建成并投入使用，投资控制在 ${formatWan(demo.amount)} 万元以内。`,
      indicators: [
        { group: 'output', name: '按期完成率', target: '100%' },
        { group: 'benefit', name: '办理时间压缩', target: '不低于 30%' },
        { group: 'satisfaction', name: '用户满意度', target: '不低于 90%' },
      ],
    },
    operation: {
      securityLevel: 'level3',
      security: '按网络安全等级保护三级建设，上线前完成测评并定期复测。',
      operation: '由信息中心统一运维，验收后一年内由承建单位免费维护。',
      yearlyCost: demo.amount < wan(100) ? fen(0) : roundedDown(demo.amount / 20),
    },
    materials: {
      items: [
        { kind: 'file', slot: 'scheme', ...scheme },
        { kind: 'pages', slot: 'sharing', ...scheme, from: 2, to: 2 },
        { kind: 'pages', slot: 'cipher', ...scheme, from: 3, to: 3 },
        notAttached('qualification'),
        notAttached('quotations'),
        notAttached('catalogue'),
      ],
    },
    compiler: {
      name: '方案编制单位（演示）',
      qualification: 'consulting',
      certificate: '演示数据，公开资料未载明',
      validTo: `${year + 3}-12-31`,
    },
    commitment: { fitsNeeds: true, answersForBenefits: true, notClassified: true, post: '分管领导' },
  }
}
