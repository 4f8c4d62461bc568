import { citationOf } from './sources.ts'
import type { Grounds, MandatoryOpinions } from './types.ts'

/** A national rule the city is expected to share, whose place in the city's measures has not been confirmed. */
const expected = citationOf('N-9.2')

type Standard = Pick<Grounds, 'citations' | 'duties'>

/** What each kind of document rests on and asks for, in our own words, where the act itself adds nothing. */
export const standardGrounds = {
  approvalLetter: {
    citations: [citationOf('W-8.2'), citationOf('W-10.1'), citationOf('W-13.3')],
    duties: [
      { text: '按照核定的建设内容、规模和投资组织实施；确需调整的，应在实施前办理调整手续', basis: expected },
      {
        text: '使用武汉云、市电子政务网和市级智慧城市基础平台的现有能力，不另建机房和专网',
        basis: citationOf('W-12.2'),
      },
      { text: '落实本批复的信息资源共享意见和密码应用意见，验收时逐项说明', basis: citationOf('W-13.3') },
      { text: '建设期内每年年底前完成项目绩效评价报告，并听取项目使用单位和监理单位的意见', basis: expected },
    ],
  },
  refusalLetter: {
    citations: [citationOf('W-8.2'), citationOf('W-11.2'), citationOf('W-13.3')],
    duties: [
      { text: '针对上述理由修改完善申报方案后，可以再次申报', basis: citationOf('W-11.2') },
      { text: '项目获得批复前不得组织采购和建设', basis: expected },
    ],
  },
  filingReceipt: {
    citations: [citationOf('W-8.1')],
    duties: [
      { text: '自行组织实施，过程材料妥善保存备查', basis: citationOf('W-8.1') },
      { text: '投资调整后达到审批限额的，应停止实施并报项目审批部门审批', basis: citationOf('W-8.2') },
      {
        text: '使用武汉云、市电子政务网和市级智慧城市基础平台的现有能力，不另建机房和专网',
        basis: citationOf('W-12.2'),
      },
    ],
  },
  correctionNotice: {
    citations: [citationOf('W-11.2'), citationOf('W-13.1')],
    duties: [
      { text: '请逐项补正或者说明不补正的理由，并在期限内一并提交' },
      { text: '补正期间审批时限暂停计算', basis: citationOf('W-14+.clock') },
    ],
  },
  planNotice: {
    citations: [citationOf('W-6.1'), citationOf('W-7.3')],
    duties: [
      { text: '列入本计划是申报立项的前提，未列入的不得申报', basis: citationOf('W-7.4') },
      { text: '因上级明确部署或者情况紧急需要新增的项目，可以申请补充列入', basis: citationOf('W-7.5') },
      { text: '按照投资额度分别办理备案或者审批，不得拆分项目', basis: citationOf('W-8.2') },
    ],
  },
} as const satisfies Record<string, Standard>

/** A plan decides on no scheme yet: it tells every unit what its scheme will have to hold. */
export const planOpinions: MandatoryOpinions = {
  sharing: '申报方案应当有信息资源共享分析篇（章），列明共享和需要的数据，并登记信息资源目录',
  cipher: '申报方案应当有密码应用方案，密码应用与系统同步规划、同步建设、同步运行，所需费用列入投资',
}
