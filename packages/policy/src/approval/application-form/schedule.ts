import { z } from 'zod'
import { day, line, rows } from '../../kernel/fields.ts'

export const Schedule = z.strictObject({
  steps: rows(
    '进度安排',
    'Steps',
    z.strictObject({ name: line('事项', 'Step'), from: day('开始', 'From'), to: day('完成', 'To') }),
  ),
})
