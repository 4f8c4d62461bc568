import { z } from 'zod'
import type { Context } from '../action.ts'
import { text } from '../kernel/text.ts'
import { rule } from '../rulebook/rule.ts'
import type { AnnualPlan } from './annual-plan.ts'
import { type ChosenLine, projectsNamedIn } from './chosen-line.ts'
import type { LineOrigin } from './plan-line.ts'

/** A line named by its project, chosen on the screen and never typed. */
export const ProjectId = z
  .string()
  .min(1)
  .max(64)
  .meta({ label: text('计划项', 'Line'), widget: 'hidden' })

export const toOrigin = ({ project, code, name, unit, amount }: ChosenLine): LineOrigin => ({
  project,
  code,
  name,
  unitName: unit.name,
  amount,
})

/** Only what is being argued is merged or split. Lines that are not argued are counted, not named: they may be a unit’s own drafts. */
export const chosenStillArgued = rule(
  'W-7.2',
  ['facts.chosen', 'input.into', 'input.line', 'input.lines'],
  ({ facts, input }: Context<AnnualPlan, unknown, 'chosen'>) => {
    const named = projectsNamedIn(input).length
    const argued = facts.chosen.filter(({ status }) => status === 'plan.submitted')
    return argued.length === named
      ? null
      : {
          text: text('只有本年度论证中的计划项可以合并或拆分', 'Only lines argued in this plan are merged or split'),
          fact: {
            what: text('所选 / 论证中', 'Chosen / argued'),
            value: `${named} / ${argued.length}`,
          },
          cure: { text: text('请刷新后重新选择；不列入的项先移回论证', 'Choose again; take dropped lines back first') },
        }
  },
)
