import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'

const main = join(import.meta.dirname, '../main.ts')

async function call(input: string, ...args: string[]) {
  const child = spawn(process.execPath, [main, 'route', ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const closed = new Promise<number | null>(resolve => child.on('close', resolve))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { out, err, code }
}

const good = { id: 'a', ownerKind: 'partyGovOrgan', amountWan: 50 }

describe('zhengheng route', { timeout: 60_000 }, () => {
  it('prints id, route and cited reasons as JSON', async () => {
    const { out, err, code } = await call(JSON.stringify([good]), '--pack', 'wuhan-2021', '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject([
      {
        id: 'a',
        route: 'approval',
        reasons: [{ rule: 'W-8.2', article: '第八条', status: '已核' }, { rule: 'W-8.3' }],
      },
    ])
  })
  it('answers the others and exits with 1 when a record is bad', async () => {
    const { out, err, code } = await call(JSON.stringify({ cases: [{ id: 'x' }, good] }), '--json')
    expect(code).toBe(1)
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(['a'])
    expect(err).toMatch(/index 0, x\), ownerKind: [\s\S]*index 0, x\), amountWan: 缺少金额/)
  })
  it('prints a readable table otherwise', async () => {
    const { out, code } = await call(JSON.stringify([good]))
    expect(code).toBe(0)
    expect(out).toContain('a\tapproval\t报市数据局审批\n')
    expect(out).toContain('武政办〔2021〕91号第八条，已核')
  })
  it.each([
    ['not json', []],
    ['{"projects":[]}', []],
    ['[]', ['--pack', 'atlantis']],
    ['[]', ['--colour']],
  ])('wrong usage %j %j exits with 2, explained on standard error only', async (input, args) => {
    const { out, err, code } = await call(input, ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toMatch(/at .*:\d+:\d+/)
  })
})
