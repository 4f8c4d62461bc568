import { z } from 'zod'
import { choice, line, prose, rows } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

export const BuildContent = z.strictObject({
  goal: prose('建设目标', 'Goal'),
  functions: rows(
    '功能清单',
    'Functions',
    z.strictObject({
      name: line('功能', 'Function'),
      origin: choice('来源', 'Origin', {
        added: text('新增', 'New'),
        kept: text('沿用', 'Kept'),
        changed: text('改造', 'Changed'),
      }),
      description: prose('说明', 'Description', { max: 500 }),
    }),
  ),
  architecture: prose('总体架构', 'Architecture', { max: 5000 }),
  interfaces: prose('与其他系统的对接', 'Connections with other systems'),
})
