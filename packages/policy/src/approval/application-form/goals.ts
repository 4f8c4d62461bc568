import { z } from 'zod'
import { choice, line, prose, rows } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

export const Goals = z.strictObject({
  goal: prose('总体目标', 'Overall goal'),
  indicators: rows(
    '绩效指标',
    'Indicators',
    z.strictObject({
      group: choice('类别', 'Group', {
        output: text('产出', 'Output'),
        benefit: text('效益', 'Benefit'),
        satisfaction: text('满意度', 'Satisfaction'),
      }),
      name: line('指标', 'Indicator'),
      target: line('目标值', 'Target', { max: 60 }),
    }),
  ),
})
