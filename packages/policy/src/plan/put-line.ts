import { z } from 'zod'
import { onProject } from '../action.ts'
import { choice, line, money, prose, rows } from '../kernel/fields.ts'
import { wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { booked, categoryNames, natureNames } from '../project.ts'
import { ownerCovered } from './rules.ts'

/** What a unit says about a project it wants in the plan. Shared by putting in and revising. */
export const LineContent = z.strictObject({
  name: line('项目名称', 'Project name', { max: 100 }),
  year: z
    .int()
    .min(2021)
    .max(2100)
    .meta({ label: text('计划年度', 'Plan year'), widget: 'line' }),
  category: choice('项目类别', 'Category', categoryNames),
  nature: choice('建设性质', 'Nature', natureNames),
  amount: money('计划投资', 'Planned investment'),
  summary: prose('主要建设内容', 'Main content'),
  basis: rows(
    '编制依据',
    'Grounds',
    line('依据', 'Ground', { hint: text('规划、文件或行业要求', 'A plan, document or sector demand') }),
  ),
})

const Input = LineContent.extend({
  demo: z
    .strictObject({ id: z.string().max(20), url: z.url().max(500).nullable() })
    .nullable()
    .default(null)
    .meta({ widget: 'hidden' }),
})

/**
 * A unit's plan line is the first phase of a project: this is where its life begins (article 6). It may begin at any
 * time, for a supplement or a filing too; the window binds the unit's submission of its lines.
 */
export const putLine = onProject({
  name: 'plan.putLine',
  besideOccasion: true,
  title: text('填报计划项', 'Put a line in'),
  effect: text('建立项目并放入本单位计划草稿', 'The project begins as a draft line of the unit’s plan'),
  basis: ['W-2.1', 'W-6.1', 'W-6.2'],
  by: ownerUnit.clerk,
  from: ['new'],
  to: ['plan.drafting'],
  input: Input,
  example: {
    year: 2027,
    name: '智慧排水平台二期',
    category: 'businessAppSystem',
    nature: 'newBuild',
    amount: wan('1286.5'),
    summary: '建设排水监测与调度系统',
    basis: ['全市排水专项规划'],
    demo: null,
  },
  needs: [],
  rules: [ownerCovered],
  told: 'ownUnit',
  allocates: 'project',
  apply: (project, { input, actor, at, allocated }) =>
    booked(
      {
        ...project,
        status: 'plan.drafting',
        code: allocated.number,
        name: input.name,
        unit: actor.unit,
        year: input.year,
        category: input.category,
        nature: input.nature,
        planLine: { ...project.planLine, summary: input.summary, basis: input.basis },
        demo: input.demo,
      },
      'planned',
      input.amount,
      at,
      actor,
    ),
})
