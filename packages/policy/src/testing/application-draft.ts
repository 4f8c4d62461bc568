import { materialSlots } from '../approval/application-form/materials.ts'
import type { ApplicationDraft } from '../approval/application-form/sections.ts'
import type { Fen } from '../kernel/money.ts'

/** A complete application of one estimate line with this amount. */
export const completeDraft = (amount: Fen): ApplicationDraft => ({
  basics: {
    name: '智慧排水平台二期',
    category: 'businessAppSystem',
    nature: 'newBuild',
    fundingMode: 'governmentInvestment',
    fundSource: '市级财政资金',
    basis: '全市排水专项规划',
    officer: '信息中心主任',
    contact: '信息中心工程师',
    phone: '027-00000000',
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
  },
  needs: { currentState: '分散建设', necessity: '防汛调度需要', requirements: '统一监测' },
  content: {
    goal: '全域监测',
    functions: [{ name: '液位监测', origin: 'added', description: '接入液位数据' }],
    architecture: '三层架构',
    interfaces: '与气象系统对接',
  },
  sharing: {
    analysis: '需要气象数据，提供液位数据',
    needed: [{ name: '降雨预报', provider: '市气象局' }],
    offered: [{ name: '液位数据', openness: 'conditional', basis: '防汛指挥' }],
  },
  cipher: { needs: '身份鉴别与传输保护', scheme: '采用国产密码算法', assessment: 'planned' },
  estimate: {
    lines: [
      {
        category: 'software',
        name: '应用开发',
        quantity: '1',
        unit: '项',
        unitPrice: amount,
        amount,
        basis: '功能点测算',
      },
    ],
  },
  schedule: { steps: [{ name: '建设', from: '2026-06-01', to: '2027-05-31' }] },
  goals: { goal: '内涝响应更快', indicators: [{ group: 'output', name: '监测点', target: '500 个' }] },
  operation: { securityLevel: 'level2', security: '按二级防护', operation: '自行运维', yearlyCost: 1_000_000 },
  materials: {
    items: Object.entries(materialSlots)
      .filter(([, { required }]) => required)
      .map(([slot]) => ({ kind: 'file', slot, digest: 'a'.repeat(64), name: `${slot}.pdf` })),
  },
  compiler: { name: '市信息设计院', qualification: 'design', certificate: '甲级设计资质', validTo: '2028-12-31' },
  commitment: { fitsNeeds: true, answersForBenefits: true, notClassified: true, post: '分管领导' },
})
