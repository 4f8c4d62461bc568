import { z } from 'zod'
import { Digest } from '../../kernel/fields.ts'
import { type Text, text } from '../../kernel/text.ts'
import type { RuleId } from '../../rulebook/rulebook.ts'

/** Papers an application carries; required ones need a file, a page range, or a reason why not. */
export const materialSlots = {
  scheme: { title: text('申报方案正文', 'Scheme'), rule: 'W-10.2', required: true },
  sharing: { title: text('信息资源共享分析篇（章）', 'Sharing chapter'), rule: 'W-13.1', required: true },
  cipher: { title: text('密码应用方案', 'Cipher scheme'), rule: 'W-13.1', required: true },
  qualification: { title: text('编制单位资信或资质证明', 'Compiler’s certificate'), rule: 'W-11.1', required: true },
  quotations: { title: text('询价与造价依据', 'Price evidence'), rule: 'W-11.2', required: true },
  catalogue: { title: text('信息资源目录', 'Resource catalogue'), rule: 'W-13.1', required: true },
  upper: { title: text('上级主管部门意见', 'Opinion of the superior department'), rule: 'W-5.3', required: false },
  minutes: { title: text('本单位集体研究记录', 'Minutes of the unit’s decision'), rule: 'W-11.3', required: false },
  other: { title: text('其他材料', 'Other'), rule: 'W-11.2', required: false },
} as const satisfies Record<string, { title: Text; rule: RuleId; required: boolean }>
export type MaterialSlot = keyof typeof materialSlots

export const Material = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    slot: z.enum(Object.keys(materialSlots) as [MaterialSlot, ...MaterialSlot[]]),
    digest: Digest,
    name: z.string().max(255),
  }),
  z.strictObject({
    kind: z.literal('pages'),
    slot: z.enum(Object.keys(materialSlots) as [MaterialSlot, ...MaterialSlot[]]),
    digest: Digest,
    name: z.string().max(255),
    from: z.int().min(1),
    to: z.int().min(1),
  }),
  z.strictObject({
    kind: z.literal('notApplicable'),
    slot: z.enum(Object.keys(materialSlots) as [MaterialSlot, ...MaterialSlot[]]),
    reason: z.string().trim().min(2).max(500),
  }),
])
export type Material = z.output<typeof Material>

export const Materials = z.strictObject({
  items: z
    .array(Material)
    .max(200)
    .meta({ label: text('材料', 'Materials'), widget: 'rows' }),
})
