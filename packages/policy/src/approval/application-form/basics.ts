import { z } from 'zod'
import { choice, line, optionalProse, prose } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'
import { categoryNames, natureNames } from '../../project.ts'
import { fundingModes } from '../../scope/route.ts'

export const Basics = z.strictObject({
  name: line('项目名称', 'Project name', { max: 100 }),
  category: choice('项目类别', 'Category', categoryNames),
  nature: choice('建设性质', 'Nature', natureNames),
  fundingMode: choice('建设方式', 'Funding mode', fundingModes),
  fundSource: line('资金来源', 'Source of funds', {
    hint: text('例如：市级财政资金', 'For example: municipal budget'),
  }),
  basis: prose('立项依据', 'Grounds', {
    hint: text('文件名称、文号，或领导批示、会议纪要', 'Documents with numbers, instructions or minutes'),
  }),
  officer: line('项目责任人岗位', 'Responsible post', {
    hint: text('填岗位，例如：信息中心主任', 'A post, not a name'),
  }),
  contact: line('联系人岗位', 'Contact post'),
  phone: line('联系电话', 'Telephone', { max: 30 }),
  upperSystems: optionalProse('对口的国家、省级系统', 'National or provincial counterpart systems', {
    hint: text('没有则不填', 'Leave empty if none'),
  }),
})
