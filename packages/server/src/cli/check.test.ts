import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCommand } from './check.ts'
import { runCommandLine } from './run-command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-'))

async function check(facts: unknown, ...args: string[]) {
  const heard = { out: '', err: '' }
  const hear = (stream: 'out' | 'err') => (part: string) => {
    heard[stream] += part
  }
  const file = join(folder, 'facts.json')
  writeFileSync(file, typeof facts === 'string' ? facts : JSON.stringify(facts ?? null))
  const given = facts === undefined ? [] : ['--facts', file]
  const streams = { out: hear('out'), err: hear('err') }
  const code = await runCommandLine(['check', ...args, ...given], [checkCommand], streams)
  return { code, ...heard }
}

const change = {
  budget: 1_000_000_000,
  totalAfter: 1_000_000_000,
  adjusted: 150_000_000,
  goalsChanged: false,
  contentNeedsIt: true,
  ground: 'technical',
  withinPlan: true,
  selfAdjusted: true,
  filedOn: '2026-03-02',
}

describe('zhengheng check', () => {
  it('N-24.1 is content with 15 % and speaks above, with fact, cure, citation and 待核', async () => {
    expect(await check(change, '--rule', 'N-24.1')).toMatchObject({ code: 0, err: '' })
    const { code, out, err } = await check({ ...change, adjusted: 150_000_001 }, '--rule', 'N-24.1')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain(
      'N-24.1\t不通过\t不超概算、目标不变且调整额在限额内的，可自行调整并备案（国办发〔2019〕57号（待核），待核）',
    )
    expect(out).toContain('\t不符合自行调整的条件：调整金额不超过概算总投资的 15%\n')
    expect(out).toContain('\t概算总投资与调整金额：1,000.00 万元，150.000001 万元\n\t请报审批部门重新批准\n')
  })
  it('N-24.1 the same as JSON', async () => {
    const { code, out } = await check({ ...change, goalsChanged: true }, '--rule', 'N-24.1', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([
      { rule: 'N-24.1', outcome: 'speaks', status: '待核', reason: { text: { zh: expect.any(String) } } },
    ])
  })
  it('W-9.2 is read in the text, and said to be', async () => {
    const { out } = await check({ withFixedAssetProject: true, technicalOpinionOn: null }, '--rule', 'W-9.2')
    expect(out).toContain('（第九条，已核）')
  })
  it('a group answers what it can and fails for what it cannot', async () => {
    const { code, out, err } = await check({ supervisionDue: true, supervisorEntrusted: true }, '--chapter', 'contract')
    expect(code).toBe(1)
    expect(out).toMatch(/N-19\.1\t通过/)
    expect(out).toMatch(/L-46\t未判断[^\n]*\n\t缺少事实：awardNotifiedOn 中标、成交通知书发出日/)
    expect(err).toContain('5 条规则缺少事实')
  })
  it('D-3 the pack decides which rules are asked', async () => {
    const facts = { approvedOn: '2024-02-29', constructionStartedOn: null, lapsedOn: null, today: '2026-03-01' }
    expect((await check(facts, '--rule', 'D-3', '--pack', 'wuhan-district')).code).toBe(1)
    expect((await check(facts, '--rule', 'D-3')).err).toContain('规则包 wuhan-2021 不含 D-3')
  })
  it('without facts it lists those a rule looks at', async () => {
    const { code, out } = await check(undefined, '--rule', 'L-46')
    expect(code).toBe(0)
    expect(out).toMatch(/L-46\t.*待核[\s\S]*awardNotifiedOn\t中标、成交通知书发出日 \/ Notice of award sent on/)
    expect(JSON.parse((await check(undefined, '--rule', 'L-46', '--json')).out)).toMatchObject({
      facts: [{ field: 'awardNotifiedOn' }, { field: 'contractSignedOn' }, { field: 'today' }],
    })
  })
  it.each([
    [{}, [], '请用 --rule 或 --chapter'],
    [{}, ['--rule', 'L-46', '--chapter', 'contract'], '只写其一'],
    [{}, ['--rule', 'W-99.9'], '规则库没有“W-99.9”'],
    [{}, ['--rule', 'toString'], '规则库没有“toString”'],
    [{}, ['--rule', 'W-7.4'], '由事项或人员判断'],
    [{}, ['--chapter', 'nothing'], '没有规则组“nothing”；现有：conditions（申报条件与批复效力）'],
    [{}, ['--rule', 'N-19.1', '--pack', 'atlantis'], '现有：wuhan-2021'],
    [{}, ['--rule', 'N-19.1'], 'N-19.1 缺少事实 supervisorEntrusted（已委托监理单位）'],
    [{ supervisorEntrusted: 'yes' }, ['--rule', 'N-19.1'], 'supervisorEntrusted：“已委托监理单位”应为 true 或 false'],
    [{ supervisor: true }, ['--rule', 'N-19.1'], 'supervisor：没有这项事实'],
    ['not json', ['--rule', 'N-19.1'], '不是 JSON'],
  ])('wrong usage %j %j exits with 2 and says why', async (facts, args, sentence) => {
    const { code, out, err } = await check(facts, ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
  })
  it('a file that is not there is named', async () => {
    const { code, err } = await check(undefined, '--rule', 'N-19.1', '--facts', join(folder, 'nowhere.json'))
    expect(code).toBe(2)
    expect(err).toContain('读不到文件')
  })
  it('explains itself in both languages', async () => {
    const { code, out } = await check(undefined, '--help')
    expect(code).toBe(0)
    expect(out).toMatch(/Judge given facts[\s\S]*--chapter <…>[\s\S]*contract（采购与合同）[\s\S]*amounts in 分/)
  })
})
