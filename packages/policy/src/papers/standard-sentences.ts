import type { PaperKind, Project } from '../project.ts'
import { standingOf } from '../rulebook/amendment.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { RuleId } from '../rulebook/rulebook.ts'

/** A sentence that stands in every paper of its kind, in Chinese, and the rule it rests on. */
export interface StandardSentence {
  readonly text: string
  readonly rule?: RuleId
}

interface StandardWords {
  /** the rules by which the paper is made out */
  readonly grounds: readonly RuleId[]
  /** what the receiver has to do, or may expect, after it */
  readonly duties: readonly StandardSentence[]
}

const commonPlatforms: StandardSentence = {
  text: '使用武汉云、市电子政务网和市级智慧城市基础平台的现有能力，不另建机房和专网',
  rule: 'W-12.2',
}

/** What each kind of paper rests on and asks for, in our own words, where the act itself adds nothing. */
export const standardWords: Readonly<Record<PaperKind, StandardWords>> = {
  approvalLetter: {
    grounds: ['W-8.2', 'W-10.1', 'W-13.3'],
    duties: [
      { text: '按照核定的建设内容、规模和投资组织实施；确需调整的，应在实施前办理调整手续', rule: 'N-24.2' },
      commonPlatforms,
      { text: '落实本批复的信息资源共享意见和密码应用意见，验收时逐项说明', rule: 'W-13.3' },
      { text: '建设期内每年年底前完成项目绩效评价报告，并听取项目使用单位和监理单位的意见', rule: 'W-14+.b' },
    ],
  },
  refusalLetter: {
    grounds: ['W-8.2', 'W-11.2', 'W-13.3'],
    duties: [
      { text: '针对上述理由修改完善申报方案后，可以再次申报', rule: 'W-11.2' },
      { text: '项目获得批复前，原则上不安排建设资金', rule: 'W-14+.e' },
    ],
  },
  filingReceipt: {
    grounds: ['W-8.1'],
    duties: [
      { text: '自行组织实施，过程材料妥善保存备查', rule: 'W-8.1' },
      { text: '投资调整后达到审批限额的，应停止实施并报项目审批部门审批', rule: 'W-8.2' },
      commonPlatforms,
    ],
  },
  correctionNotice: {
    grounds: ['W-11.2', 'W-13.1'],
    duties: [
      { text: '请逐项补正或者说明不补正的理由，并在期限内一并提交' },
      { text: '补正期间审批时限暂停计算', rule: 'W-14+.clock' },
    ],
  },
  technicalOpinion: {
    grounds: ['W-9.2', 'W-12.1', 'W-13.1'],
    duties: [
      { text: '本意见供审批部门审批基本建设项目时使用，不代替项目审批', rule: 'W-9.2' },
      commonPlatforms,
      { text: '审批部门作出批准或者不予批准的决定后，请将文件的文号和日期报送我局' },
    ],
  },
  planNotice: {
    grounds: ['W-6.1', 'W-7.3'],
    duties: [
      { text: '列入本计划是申报立项的前提，未列入的不得申报', rule: 'W-7.4' },
      { text: '因上级明确部署或者情况紧急需要新增的项目，可以申请补充列入', rule: 'W-7.5' },
      { text: '按照投资额度分别办理备案或者审批，不得拆分项目', rule: 'W-8.2' },
    ],
  },
}

/** What a paper says: nothing that rests on a rule which nobody has checked, or which was switched off. */
export const printedSentences = (kind: PaperKind, pack: Pick<Pack, 'amended'>): readonly StandardSentence[] =>
  standardWords[kind].duties.filter(({ rule }) => rule === undefined || standingOf(pack, rule) === 'verified')

/** What it therefore leaves out, to be told to whoever issues it. */
export const unprintedSentences = (
  kind: PaperKind,
  pack: Pick<Pack, 'amended'>,
): readonly Required<StandardSentence>[] =>
  standardWords[kind].duties.flatMap(({ text, rule }) =>
    rule !== undefined && standingOf(pack, rule) === 'unverified' ? [{ text, rule }] : [],
  )

/** The paper an act issues, if it is one of those that do. */
export function paperOf(action: string, project?: Project): PaperKind | undefined {
  switch (action) {
    case 'approval.issueLetter':
      return project?.approval.decision?.approved === false ? 'refusalLetter' : 'approvalLetter'
    case 'approval.acknowledgeFiling':
      return 'filingReceipt'
    case 'approval.returnForCorrection':
      return 'correctionNotice'
    case 'approval.issueTechnicalOpinion':
      return 'technicalOpinion'
    case 'plan.issue':
      return 'planNotice'
    default:
      return undefined
  }
}
