import { text } from '../kernel/text.ts'
import type { RuleSource } from './documents.ts'

const unverified = (zh: string, en: string, document: RuleSource['document'] = 'wuhan-2021-91'): RuleSource => ({
  document,
  article: null,
  status: 'unverified',
  summary: text(zh, en),
  from: '2021-08-21',
})

/** Rules applied as defaults but not confirmed against the text: always shown as 待核. */
export const unverifiedRules = {
  'W-14+.a': unverified(
    '核定投资 3000 万元以上的，批复前报市人民政府同意',
    'From 30 million yuan as approved, the city government consents first',
  ),
  'W-14+.clock': unverified(
    '审批时限以部署单位设定的工作日为准，补正期间暂停',
    'The time limit for approval is set by the deployment; correction pauses it',
  ),
  'W-7.5+.approver': unverified('补充列入由市人民政府批准', 'Supplements are granted by the city government'),
  'W-8+.splitting': unverified(
    '同一单位同年多个小额项目合计达到 50 万元的，应说明是否拆分',
    'Small projects of one unit that together reach the limit need an explanation',
  ),
  'N-9.2': unverified('备案文件的内容', 'Contents of a filing', 'state-2019-57'),
} as const satisfies Record<string, RuleSource>
