import { text } from '../kernel/text.ts'
import type { RuleSource } from './documents.ts'

const own = (zh: string, en: string): RuleSource => ({
  document: 'zhengheng',
  article: null,
  status: 'verified',
  summary: text(zh, en),
  from: '2021-08-21',
})

/** What orderly handling demands without a law behind it. Shown as 平台管理规则, never as an article. */
export const managementRules = {
  'M-post': own('事项由规定岗位办理', 'An act belongs to the posts named for it'),
  'M-state': own('事项在规定环节办理', 'An act belongs to the steps named for it'),
  'M-four-eyes': own(
    '提交与确认、审核与审批、审批与同意由不同人员办理',
    'Who submitted does not confirm, who reviewed does not decide, who decided does not consent',
  ),
  'M-complete': own('提交前必填内容齐全', 'Everything required is filled in before submission'),
  'M-once': own('补正事项一次性告知', 'All corrections are named at once'),
  'M-answer': own('每项补正都要有答复', 'Every correction is answered'),
  'M-named': own('补正期间只改点名的部分，其他改动应说明理由', 'While correcting, changes elsewhere need a reason'),
  'M-window': own('在计划申报期内办理', 'Within the planning window'),
  'M-opinion': own('论证时每个成员单位一份意见', 'One opinion for each member in the joint review'),
  'M-amount': own('金额不得超出上一环节', 'An amount does not exceed that of the step before'),
  'M-conserved': own('合并、拆分前后投资合计不变', 'Merging and splitting leave the total as it was'),
  'M-checked': own('审批前应有审核意见', 'A decision rests on a reviewer’s opinion'),
  'M-urge': own(
    '等待办理的一方可以催办，同一事项每天一次，记录在案',
    'Who waits may urge who has to act, once a day for a matter, on record',
  ),
  'M-hint': own('对提示的处理意见针对现有提示作出', 'An answer is given to a hint that stands'),
  'M-not-backdated': own(
    '规则修订不溯及既往，最早自次日起执行',
    'An amendment holds from tomorrow at the earliest, never for the past',
  ),
  'M-verified-stands': own('已核规则不得停用', 'A rule read in the text cannot be switched off'),
  'M-amends': own('修订应当改变现行规则', 'An amendment changes what is in force'),
  'M-consistent': own('相互关联的参数不得矛盾', 'Parameters that belong together do not contradict each other'),
  'M-calendar': own(
    '以工作日计的期限，自放假安排已公布的年份起修订',
    'A term in working days is amended from a day whose year has a holiday notice',
  ),
  'M-notice': own(
    '放假安排据国务院办公厅通知录入，文号、日期和逐日安排完整且不矛盾',
    'Holidays are entered from the notice of the State Council: number, date and days, without contradiction',
  ),
  'M-conditions': {
    ...own(
      '批复条件逐项答复，核实后逐项关闭',
      'Each condition of an approval is answered, and closed once it was checked',
    ),
    status: 'unverified',
  },
  'M-duties': own('不相容岗位不由同一账号担任', 'Posts that check one another are never held by one account'),
  'M-administrators': own(
    '三员各有人在任，其账号不改作他用',
    'Each kind of administrator stays filled, and their accounts serve nothing else',
  ),
  'M-unit': own(
    '业务账号属于在用单位；还有账号或待其意见的单位不停用',
    'A business account belongs to a unit in use, and a unit that has accounts or is asked for its opinion is not closed',
  ),
  'M-unique': own('登录名、单位名称不重复', 'A login and the name of a unit are used once'),
  'M-proposal': own(
    '一个账号一次只有一项待复核的事项，按所见复核',
    'One thing waits for an account at a time, and is confirmed as it was seen',
  ),
  'M-taken-over': own(
    '启用记录以前的账号和单位由服务器一次接管',
    'Accounts and units from before they were on record are taken over once, by the server',
  ),
  'M-copies': own('公文抄送联席成员单位', 'Copies of a paper go to members of the joint mechanism'),
  'M-loss': own(
    '记录损失以与封印比较的结果为准，由两名管理员先后确认',
    'What is lost is what a comparison with the seals found, and two administrators confirm it one after the other',
  ),
  'M-classified': own('本系统不得录入涉密内容', 'Classified matter never enters this system'),
} as const satisfies Record<string, RuleSource>
