import { z } from 'zod'
import { choice, day, line } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

/** Who wrote the scheme and why it may (article 11). */
export const Compiler = z.strictObject({
  name: line('编制单位', 'Compiler'),
  qualification: choice('资格类型', 'Qualification', {
    consulting: text('咨询资信', 'Consulting credit'),
    design: text('设计资质', 'Design qualification'),
    equivalent: text('同等能力水平', 'Equal ability'),
  }),
  certificate: line('证书名称与编号，或能力说明', 'Certificate or proof of ability', { max: 300 }),
  validTo: day('有效期至', 'Valid to'),
})
