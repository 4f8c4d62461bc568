import { z } from 'zod'
import { type Context, onCityLog } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { signature } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import { type CityLog, isSameLoss } from './city-log.ts'

type Confirming = Context<CityLog, unknown, 'missing'>

const stillThatLoss = rule(
  'M-loss',
  ['facts.missing', 'state.reported'],
  ({ facts: { missing }, state: { reported } }: Confirming) =>
    missing && isSameLoss(reported, missing)
      ? null
      : {
          text: text('报告的损失与现在比较的结果不同', 'What was reported is not what is missing now'),
          fact: { what: text('报告的损失', 'Reported'), value: `${reported?.acts ?? 0}` },
          cure: {
            text: text('请系统管理员重新报告', 'The system administrator reports it anew'),
            action: 'supervision.reportLoss',
          },
        },
)

const notOwnReport = rule(
  'M-four-eyes',
  ['state.reported.account', 'actor.account'],
  ({ state: { reported }, actor }: Confirming) =>
    reported?.account !== actor.account
      ? null
      : {
          text: text('报告损失的人不能自己确认', 'Who reported the loss does not confirm it'),
          fact: { what: text('报告人', 'Reported by'), value: reported.by },
          cure: { text: text('请由其他安全管理员确认', 'Another security administrator confirms it') },
        },
)

/** A second administrator confirms: work goes on from what is left, and no number that may have been given is given again. */
export const confirmLoss = onCityLog({
  name: 'supervision.confirmLoss',
  title: text('确认记录损失', 'Confirm the loss'),
  effect: text(
    '损失记入记录和封印，恢复办理；各编号跳过可能已经用过的号',
    'The loss is entered in the record and in the seals, and work goes on; numbers skip those that may have been given',
  ),
  basis: ['M-loss', 'M-four-eyes'],
  by: administration.security,
  from: ['reported'],
  to: ['settled'],
  input: z.strictObject({}),
  needs: ['missing'],
  rules: [stillThatLoss, notOwnReport],
  irreversible: true,
  apply: (log, { actor, at }) => {
    if (!log.reported) throw new Error('no loss was reported')
    const confirmed = { ...log.reported, confirmedBy: signature(actor), confirmedAt: at }
    return { ...log, status: 'settled', reported: null, losses: [...log.losses, confirmed] }
  },
})
