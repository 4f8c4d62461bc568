import { z } from 'zod'
import { choice, money, prose } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

export const Operation = z.strictObject({
  securityLevel: choice('网络安全等级保护', 'Protection level', {
    level1: text('一级', 'Level 1'),
    level2: text('二级', 'Level 2'),
    level3: text('三级', 'Level 3'),
    level4: text('四级', 'Level 4'),
  }),
  security: prose('网络安全方案', 'Security scheme', { max: 5000 }),
  operation: prose('运行维护方案', 'Operation scheme'),
  yearlyCost: money('年度运维费用', 'Yearly operation cost'),
})
