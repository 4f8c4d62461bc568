import { z } from 'zod'
import { type Context, onCityLog } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { signature } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import type { CityLog } from './city-log.ts'

const somethingIsMissing = rule(
  'M-loss',
  ['facts.missing'],
  ({ facts: { missing } }: Context<CityLog, unknown, 'missing'>) =>
    missing
      ? null
      : {
          text: text('与封印相比没有缺失', 'Nothing is missing against the seals'),
          cure: { text: text('不用确认损失', 'There is no loss to confirm') },
        },
)

/** An administrator says why acts a seal covers are gone for good: no newer backup is to be had, or none that is right. */
export const reportLoss = onCityLog({
  name: 'supervision.reportLoss',
  title: text('报告记录损失', 'Report the loss'),
  effect: text(
    '送安全管理员确认，确认前继续暂停办理',
    'It goes to the security administrator; until then nothing is done',
  ),
  basis: ['M-loss'],
  by: administration.system,
  from: ['new', 'reported', 'settled'],
  to: ['reported'],
  input: z.strictObject({
    reason: prose('原因和已采取的措施', 'Why, and what was done about it', {
      max: 500,
      hint: text(
        '例如：数据库磁盘损坏，只有昨日 2 时的备份；已通知受影响单位核对',
        'For example: the disk broke, and the newest backup is of 2 a.m. yesterday; the units concerned were told',
      ),
    }),
  }),
  example: { reason: '数据库磁盘损坏，只有昨日 2 时的备份' },
  needs: ['missing'],
  rules: [somethingIsMissing],
  apply: (log, { input: { reason }, facts: { missing }, actor, at }) => {
    if (!missing) throw new Error('nothing is missing')
    const { seal, since, subjects, acts } = missing
    return {
      ...log,
      status: 'reported',
      reported: { seal, since, subjects, acts, reason, account: actor.account, at, by: signature(actor) },
    }
  },
})
