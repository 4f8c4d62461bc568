import { z } from 'zod'
import { line, money, optionalProse, prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'

/** The filing form: name, unit and category come from the plan line; the rest is asked here (contents 待核). */
export const FilingInput = z.strictObject({
  amount: money('总投资', 'Investment'),
  goals: prose('建设内容与绩效目标', 'Content and goals'),
  fundSource: line('经费渠道', 'Source of funds'),
  omFunds: money('年度运维经费', 'Yearly operation funds'),
  sharing: prose('信息资源目录与共享情况', 'Resource catalogue and sharing', { max: 1000 }),
  cipher: prose('密码应用情况', 'Cipher use', { max: 1000 }),
  securityLevel: line('网络安全等级保护情况', 'Protection level', {
    hint: text('例如：二级，已备案', 'For example: level 2, filed'),
  }),
  splitting: optionalProse('与本单位同年其他小额项目的关系', 'Relation to other small projects of the unit this year', {
    max: 1000,
    hint: text(
      '合计达到审批限额的，说明是否为同一项目拆分',
      'When together they reach the limit: say whether they are one project',
    ),
  }),
  sectorApproval: optionalProse('行业主管部门批准文件', 'Approval paper of the sector authority', {
    hint: text('仅学校、医疗机构自建自用项目填写：文件名称和文号', 'Only for article 9: name and number'),
  }),
})
