import { expect, it } from 'vitest'
import { explainCommand } from './explain.ts'
import { runCommandLine } from './run-command-line.ts'

async function said(...args: string[]) {
  const heard = { out: '', err: '' }
  const hear = (stream: 'out' | 'err') => (part: string) => {
    heard[stream] += part
  }
  const code = await runCommandLine(['explain', ...args], [explainCommand], { out: hear('out'), err: hear('err') })
  return { code, ...heard }
}

it.each([
  [[], '缺少 <project>'],
  [['WH-2026-0001', 'approval.dance'], '没有事项 approval.dance'],
  [['WH-2026-0001', 'plan.submitUnitPlan'], '没有事项 plan.submitUnitPlan'],
  [['WH-2026-0001', 'approval.file', 'more'], '多余的 more'],
])('refuses %j with a sentence and leaves the database alone', async (args, sentence) => {
  const { code, err } = await said(...args)
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})

it('says what it takes', async () => {
  const { code, out } = await said('--help')
  expect(code).toBe(0)
  expect(out).toMatch(/explain <project> \[action\] \[options\]/)
  expect(out).toMatch(/--as <…>[\s\S]*退出码/)
})
