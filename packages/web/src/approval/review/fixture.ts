import { type ApplicationContent, fen, wan } from '@zhengheng/policy'

/** A complete application for tests of the pages that show one. */
export const completeApplication: ApplicationContent = {
  basics: {
    name: '智慧排水监测平台二期',
    category: 'businessAppSystem',
    nature: 'upgrade',
    fundingMode: 'governmentInvestment',
    fundSource: '市级财政资金',
    basis: '排水防涝规划',
    officer: '信息中心主任',
    contact: '信息中心',
    phone: '027-80000000',
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
    currentState: '一期已运行',
    necessity: '泵站未接入',
    requirements: '接入四十座泵站',
    existingSystems: '',
    relation: '',
  },
  content: {
    goal: '泵站远程监测',
    functions: [{ name: '泵站监测', origin: 'added', description: '水位与流量' }],
    architecture: '部署在武汉云',
    interfaces: '对接城市运行平台',
  },
  sharing: {
    analysis: '需要气象数据，提供水位数据',
    needed: [{ name: '降雨预报', provider: '气象局' }],
    offered: [{ name: '泵站水位', openness: 'conditional', basis: '防汛' }],
  },
  cipher: { needs: '身份鉴别', scheme: '国密传输与存储', assessment: 'planned' },
  estimate: {
    lines: [
      {
        category: 'software',
        name: '监测模块',
        quantity: '10',
        unit: '人月',
        unitPrice: wan('2.8'),
        amount: wan(28),
        basis: '功能点',
      },
      {
        category: 'hardware',
        name: '边缘网关',
        quantity: '40',
        unit: '台',
        unitPrice: wan('0.65'),
        amount: wan(26),
        basis: '询价单',
      },
    ],
  },
  schedule: { steps: [{ name: '开发', from: '2026-03-01', to: '2026-09-30' }] },
  goals: { goal: '及时预警', indicators: [{ group: 'output', name: '接入泵站', target: '40 座' }] },
  operation: { securityLevel: 'level2', security: '等保二级', operation: '驻场', yearlyCost: fen(30_000_000) },
  materials: {
    items: (['scheme', 'sharing', 'cipher', 'qualification', 'quotations', 'catalogue'] as const).map(slot => ({
      kind: 'file' as const,
      slot,
      digest: 'a'.repeat(64),
      name: `${slot}.pdf`,
    })),
  },
  compiler: { name: '某设计院', qualification: 'design', certificate: '甲级 0001', validTo: '2027-12-31' },
  commitment: { fitsNeeds: true, answersForBenefits: true, notClassified: true, post: '分管领导' },
}
