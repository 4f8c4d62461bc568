import { z } from 'zod'
import { onProject } from '../action.ts'
import { milestonesOf } from '../happened.ts'
import { plusDays } from '../kernel/calendar.ts'
import { plusMonths } from '../kernel/plus-months.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import type { Pack } from '../rulebook/pack.ts'
import { rule } from '../rulebook/rule.ts'
import { approvalHolds, districtApprovalHolds } from './conditions/rules.ts'

const validityIsSet = rule(
  'M-state',
  ['pack.parameters.approvalValidityMonths'],
  ({ pack }: { readonly pack: Pack }) =>
    pack.parameters.approvalValidityMonths !== null
      ? null
      : {
          text: text(
            '所适用的办法没有规定批复有效期，批复不因期满失效',
            'The measures name no validity, so no approval lapses',
          ),
          fact: { what: text('适用的办法', 'Measures'), value: pack.title.zh },
          cure: {
            text: text('不再建设的，终止项目', 'Stop the project if it is not to be built'),
            action: 'supervision.stop',
          },
        },
)

/** An approval under which no works began in time lapses by itself; the bureau records it, and the unit may apply again. */
export const confirmLapse = onProject({
  name: 'approval.confirmLapse',
  title: text('确认批复失效', 'Confirm that the approval lapsed'),
  effect: text('批复失效，建设单位可以重新申报', 'The approval no longer holds; the unit may apply again'),
  basis: ['W-14+.f', 'D-3'],
  by: bureau.approver,
  from: ['approved'],
  to: ['lapsed'],
  input: z.strictObject({}),
  example: {},
  needs: [],
  rules: [validityIsSet],
  gates: [approvalHolds, districtApprovalHolds],
  irreversible: true,
  apply(project, { today, pack }) {
    const { approvedOn = today } = milestonesOf(project)
    const on = plusDays(plusMonths(approvedOn, pack.parameters.approvalValidityMonths ?? 0), 1)
    return {
      ...project,
      status: 'lapsed',
      happened: [...(project.happened ?? []), { what: 'lapsedOn', on, said: today }],
    }
  },
})
