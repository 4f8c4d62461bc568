import { fen, reviewItemIds, technicalItems } from '@zhengheng/policy'
import { roundedDown } from './application-content.ts'
import type { DemoCase } from './cases.ts'

/** One act of a story: who does what. `unit` stands for the project's own unit. */
export interface Step {
  readonly post: string
  readonly action: string
  input(demo: DemoCase): unknown
  /** the application is filled in, or corrected, just before */
  readonly fillsDraft?: 'complete' | 'corrected'
  /** slots of the form that get an uploaded paper just before */
  readonly papers?: readonly string[]
}

const step = (post: string, action: string, input: Step['input'] = () => ({})): Step => ({ post, action, input })

const checklist = reviewItemIds.map(item => ({ item, finding: 'conform', note: '' }))
const lessTwoPercent = (demo: DemoCase) => fen(demo.amount - roundedDown(demo.amount / 50))

/** What is built with the building, by the case. */
const builtTogether: Readonly<Record<string, string>> = {
  'S-7': '随库房土建同步施工温湿度监测、密集架控制和安防布线，建设档案数字化加工与利用系统。',
  'S-8': '随指挥大厅土建同步施工大屏、音响和坐席布线，建设值班值守与应急调度应用。',
}

const technicalWords = {
  conclusion: 'fitIfChanged',
  infrastructureOpinion: '依托武汉云和市电子政务网部署，不新建机房和专网。',
  sharingOpinion: '业务数据应在上线前完成编目和挂接。',
  cipherOpinion: '使用统一密码服务，投入运行前完成密码应用安全性评估。',
  demands: ['会议管理并入市级统一平台，不单独建设'],
}

const filing = (demo: DemoCase) => ({
  amount: demo.amount,
  goals: `建成“${demo.name}”并投入使用。`,
  fundSource: '市级财政资金',
  omFunds: fen(0),
  sharing: '业务数据已编目，按需共享。',
  cipher: '使用统一身份认证，重要数据加密存储。',
  securityLevel: '二级，已备案',
  splitting: '',
  sectorApproval: '',
})

/** Every kind of act that occurs in the stories, by a short name. */
export const steps = {
  route: step('unit-clerk', 'scope.findRoute', ({ amount, fundingMode, selfBuiltSelfUsed, withFixedAssetProject }) => ({
    amount,
    fundingMode,
    selfBuiltSelfUsed,
    withFixedAssetProject,
    classified: false,
    officeEquipment: false,
    buildingIntelligence: false,
  })),
  start: step('unit-clerk', 'approval.startApplication', () => ({ stage: 'implementationPlan' })),
  submit: { ...step('unit-clerk', 'approval.submitApplication'), fillsDraft: 'complete' },
  confirm: step('unit-leader', 'approval.confirmApplication', () => ({ agrees: true })),
  accept: step('bureau-acceptor', 'approval.acceptApplication'),
  return: step('bureau-reviewer', 'approval.returnForCorrection', () => ({
    items: [
      {
        section: 'sharing',
        place: '提供目录',
        text: '提供目录只列出一项，请补充可共享的业务数据',
        rule: 'W-13.1',
        anchor: { field: 'offered' },
      },
      {
        section: 'cipher',
        place: '密码应用措施',
        text: '未说明密钥管理方式，请补充',
        rule: 'W-13.1',
        anchor: { field: 'scheme' },
      },
      {
        section: 'estimate',
        place: '第 1 行',
        text: '软件开发费用较高，请补充功能点测算依据',
        rule: 'W-11.2',
        anchor: { field: 'lines', row: { key: '应用软件开发', no: 1 } },
      },
    ],
    dueDays: 10,
    secondTimeReason: '',
  })),
  resubmit: {
    ...step('unit-clerk', 'approval.resubmitApplication', () => ({
      answers: [
        { state: 'corrected', text: '已补充三项可共享数据' },
        { state: 'corrected', text: '已补充密钥管理说明' },
        { state: 'disputed', text: '功能点测算已附在询价材料中，请复核' },
      ],
    })),
    fillsDraft: 'corrected',
  },
  opinion: step('bureau-reviewer', 'approval.giveOpinion', demo => ({
    checklist,
    conclusion: 'approve',
    suggestedAmount: lessTwoPercent(demo),
    text: '内容符合需求，集约化和共享要求已落实，建议按核减后的投资批复。',
  })),
  opinionAgainst: step('bureau-reviewer', 'approval.giveOpinion', demo => ({
    checklist: checklist.map(item =>
      item.item === 'needsFit' ? { ...item, finding: 'fail', note: '与已有平台功能重复' } : item,
    ),
    conclusion: 'refuse',
    suggestedAmount: demo.amount,
    text: '主要功能与已有平台重复，建议不予批复。',
  })),
  decide: step('bureau-approver', 'approval.decide', demo => ({
    result: 'approve',
    amount: lessTwoPercent(demo),
    sharingOpinion: '同意共享分析篇，业务数据应在上线前完成编目和挂接。',
    cipherOpinion: '同意密码应用方案，上线前完成密码应用安全性评估。',
    conditions: ['依托武汉云和市电子政务网部署，不得新建机房、专网'],
    reason: '同意按审核意见批复。',
  })),
  answerCondition: step('unit-clerk', 'approval.answerCondition', () => ({
    item: 'O1',
    done: '已部署在武汉云，经市电子政务网访问，未新建机房、专网。',
    on: null,
    paper: '云资源开通单',
  })),
  closeCondition: step('bureau-reviewer', 'approval.settleCondition', () => ({
    item: 'O1',
    result: 'closed',
    note: '',
  })),
  sendBackCondition: step('bureau-reviewer', 'approval.settleCondition', () => ({
    item: 'O1',
    result: 'sentBack',
    note: '开通单只列出应用服务器，请补充数据库服务器的部署情况。',
  })),
  refuse: step('bureau-approver', 'approval.decide', () => ({
    result: 'refuse',
    amount: 0,
    sharingOpinion: '',
    cipherOpinion: '',
    conditions: [],
    reason: '与已有平台功能重复，请整合后重新申报。',
  })),
  consent: step('city-government', 'approval.giveConsent', () => ({ result: 'consent', opinion: '同意。' })),
  letter: step('bureau-acceptor', 'approval.issueLetter', () => ({ copies: ['finance-bureau', 'audit-bureau'] })),
  file: step('unit-clerk', 'approval.file', filing),
  fileSector: step('unit-clerk', 'approval.fileSectorApproval', demo => ({
    ...filing(demo),
    sectorApproval: '行业主管部门批准文件（演示数据，公开资料未载明文号）',
  })),
  askOpinion: {
    ...step('unit-clerk', 'approval.askTechnicalOpinion', demo => ({
      construction: demo.name.replace('信息化部分', ''),
      constructionCode: '',
      authority: '市发展和改革委员会',
      amount: demo.amount,
      content: builtTogether[demo.id] ?? '',
      newInfrastructure: 'none',
      platforms: '业务应用部署在武汉云，通过市电子政务网访问，使用统一身份认证。',
      sharing: '业务数据编目后按需共享，所需人口和法人数据由市级平台提供。',
      cipher: '使用武汉云统一密码服务，重要数据加密存储，投入运行前完成评估。',
      answers: [],
    })),
    papers: ['construction', 'design', 'budget'],
  },
  draftOpinion: step('bureau-reviewer', 'approval.draftTechnicalOpinion', () => ({
    checklist: technicalItems.map(item => ({ item, finding: 'conform', note: '' })),
    ...technicalWords,
    settled: [],
  })),
  issueOpinion: step('bureau-approver', 'approval.issueTechnicalOpinion', () => ({
    ...technicalWords,
    copies: ['reform-commission'],
  })),
  acknowledge: step('bureau-acceptor', 'approval.acknowledgeFiling'),
  withdraw: step('unit-clerk', 'approval.withdraw', () => ({ reason: '需求调整，另行申报。' })),
  stop: step('bureau-approver', 'supervision.stop', () => ({ reason: '任务已并入全市统建项目。' })),
  supplement: step('unit-leader', 'plan.requestSupplement', () => ({
    ground: 'instruction',
    proof: '市人民政府专题会议纪要（演示数据）',
    explanation: '按会议要求尽快启动。',
  })),
} as const satisfies Record<string, Step>
export type StepName = keyof typeof steps
