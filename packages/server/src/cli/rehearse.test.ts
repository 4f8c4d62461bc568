import { expect, it } from 'vitest'
import { rehearseCommand } from './rehearse.ts'
import { runCommandLine } from './run-command-line.ts'

async function said(...args: string[]) {
  let text = ''
  const hear = (part: string) => {
    text += part
  }
  const code = await runCommandLine(['rehearse', ...args], [rehearseCommand], { out: hear, err: hear })
  return { code, text }
}

it.each([
  [[], '请用 --set 或 --pack'],
  [['--set', 'wuhan-2021.approvalThreshold=100'], '缺少单位'],
  [['--set', 'atlantis.approvalThreshold=100万'], '没有规则包“atlantis”'],
  [['--set', 'atlantis.approvalThreshold=100万', '--set', 'wuhan-2021.planBindsFiling=是'], '没有规则包“atlantis”'],
  [['--set', 'wuhan-2021.selfEvaluationFromMonths=36个月'], '（selfEvaluationToMonths）24 个月矛盾'],
  [['--set', 'wuhan-2021.planBindsFiling=是', '--set', 'wuhan-2021.planBindsFiling=否'], '改了两次'],
  [['--set', 'wuhan-2021.planBindsFiling=是', '--since', '2020', '--since', '2021'], '--since 只能写一次'],
  [['--pack', 'atlantis'], '现有：wuhan-2021'],
  [['--set', 'wuhan-2021.planBindsFiling=是', '--since', 'then'], '--since 应为四位年份'],
])('refuses %j with a sentence and leaves the database alone', async (args, sentence) => {
  const { code, text } = await said(...args)
  expect(code).toBe(2)
  expect(text).toContain(sentence)
})
