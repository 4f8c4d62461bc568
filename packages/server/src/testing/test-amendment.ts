import { administrationUnit, type RuleId, rulesIdOf } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { perform } from '../spine/perform.ts'

/** Two administrators confirm a rule of the city's pack from a day on; the first amendment there is. @throws when refused */
export async function confirmRule(house: House, rule: RuleId, from: string): Promise<void> {
  const amend = async (role: 'admin.system' | 'admin.security', no: number, action: string, input: unknown) => {
    const answer = await perform(house, {
      subject: { kind: 'rules', id: rulesIdOf('wuhan-2021') },
      action,
      input,
      seenVersion: no,
      requestId: house.ids.uuid(),
      actor: {
        account: `00000000-0000-4000-8000-00000000000${no + 1}`,
        post: '管理员',
        unit: administrationUnit,
        roles: [role],
      },
    })
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  }
  const change = { kind: 'rule', rule, standing: 'verified' }
  await amend('admin.system', 0, 'supervision.proposeAmendment', { change, from, reason: '已与原文核对' })
  await amend('admin.security', 1, 'supervision.confirmAmendment', {})
}
