import { z } from 'zod'
import { optionalProse, prose } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

export const Needs = z.strictObject({
  currentState: prose('业务与信息化现状', 'Current state', { max: 5000 }),
  necessity: prose('建设必要性', 'Why it is needed', { max: 5000 }),
  requirements: prose('需求分析', 'Requirements', { max: 5000 }),
  existingSystems: optionalProse('已有相关系统及处置', 'Existing systems and what becomes of them'),
  relation: optionalProse('与相似项目的关系', 'Relation to similar projects', {
    hint: text(
      '核对页提示内容相似时，说明异同和不重复建设的理由',
      'When the check page finds a likeness: how they differ, and why nothing is built twice',
    ),
  }),
})
