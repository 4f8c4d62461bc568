import { z } from 'zod'
import { choice, line, prose, rows } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

const openness = {
  unconditional: text('无条件共享', 'Unconditional'),
  conditional: text('有条件共享', 'Conditional'),
  none: text('不予共享', 'Not shared'),
} as const

/** The sharing chapter of article 13: what the project takes from others and gives to others. */
export const Sharing = z.strictObject({
  analysis: prose('共享分析', 'Analysis', {
    max: 5000,
    hint: text('需要哪些数据、由谁提供、能提供什么', 'What is needed, from whom, what is offered'),
  }),
  needed: rows(
    '需求目录',
    'Data needed',
    z.strictObject({ name: line('信息资源', 'Resource'), provider: line('提供单位', 'Provider') }),
    0,
  ),
  offered: rows(
    '提供目录',
    'Data offered',
    z.strictObject({
      name: line('信息资源', 'Resource'),
      openness: choice('共享属性', 'Openness', openness),
      basis: line('依据或用途', 'Basis or use'),
    }),
  ),
})
