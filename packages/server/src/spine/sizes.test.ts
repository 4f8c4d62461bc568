import {
  actionNamed,
  booked,
  brokenInvariants,
  newProject,
  type Project,
  type ReviewOpinion,
  wan,
  withFlow,
  ZERO,
} from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { compact, setAsideIn, whole } from './set-aside.ts'
import { LARGEST_ENTRY, LARGEST_STATE, requireEntrySize, requireStateSize, TooLong } from './sizes.ts'

const at = '2026-03-02T01:00:00.000Z'
const by = '市水务局经办人'
const text = (length: number) => '市'.repeat(length)
const times = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n))

const entry = (input: unknown, facts: object = {}) =>
  ({
    subject: 'p',
    no: 1,
    action: 'plan.putLine',
    input,
    facts,
    allocated: { number: '', verificationCode: '' },
    actor: { account: 'a', post: '经办人', unit: { id: 'u', name: '市水务局', kind: 'partyGovOrgan' }, roles: [] },
    at,
    pack: { name: 'wuhan-2021', version: '1' },
  }) as Parameters<typeof compact>[0]

/** What was set aside, as a database would give it. */
const stored = (contents: readonly object[]) => ({ query: async () => ({ rows: contents }) }) as never

const tooLarge = (state: object) => requireStateSize('project', state, JSON.stringify(state))

describe('what is set aside', () => {
  it('texts over 200 characters, lists over 50 or over 8 KB; the same comes back', async () => {
    const input = {
      short: text(200),
      long: text(201),
      few: times(50, n => n),
      many: times(51, n => n),
      heavy: times(10, () => ({ note: text(199), more: text(199), last: text(500) })),
      inside: [{ words: text(300), none: null }],
    }
    const given = entry(input, { lines: times(3000, n => ({ project: `p${n}`, name: text(50) })) })
    const { body, contents } = compact(given)
    expect(body.input).toMatchObject({
      short: text(200),
      long: { $sm3: expect.any(String) },
      few: input.few,
      many: { $sm3: expect.any(String) },
      heavy: { $sm3: expect.any(String) },
      inside: [{ words: { $sm3: expect.any(String) }, none: null }],
    })
    expect(setAsideIn(body)).toEqual(contents.map(({ digest }) => digest))
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(LARGEST_ENTRY)
    expect(await whole(stored(contents), [body])).toEqual([given])
  })
  it('an entry from before, with its long texts in it, is read as it is', async () => {
    const old = entry({ summary: text(2000) })
    expect(await whole(stored([]), [old])).toEqual([old])
  })
  it('nobody types what stands for a long text', () => {
    expect(() => compact(entry({ summary: { $sm3: '0' } }))).toThrow('$sm3')
  })
})

describe('sizes', () => {
  const putLine = actionNamed('plan.putLine')
  const refusal = (run: () => void) => {
    try {
      run()
    } catch (error) {
      return error instanceof TooLong ? error.fields : error
    }
    return undefined
  }
  it('an entry that is too long names the field', () => {
    expect(
      refusal(() => requireEntrySize(putLine, { input: { name: 'a', summary: text(20_000) }, facts: {} })),
    ).toBeUndefined()
    expect(
      refusal(() => requireEntrySize(putLine, { input: { name: 'a', summary: text(22_000) }, facts: {} })),
    ).toEqual([
      expect.objectContaining({
        path: 'summary',
        code: 'tooLong',
        text: expect.objectContaining({ zh: expect.stringMatching(/^“.+”太长：一共 65 KB，最多 64 KB/) }),
      }),
    ])
    expect(refusal(() => requireEntrySize(putLine, { input: {}, facts: { lines: text(22_000) } }))).toMatchObject([
      { path: '', text: { en: expect.stringContaining('“lines” is too long') } },
    ])
  })
  it('so does the state of a project', () => {
    expect(refusal(() => tooLarge({ name: 'a', urges: text(100_000) }))).toMatchObject([
      { text: { zh: expect.stringContaining('“urges”太长') } },
    ])
  })
  it('a full life stays within 64 KB: 10 contracts, 60 payments, three notices of ten items, six opinions, 30 urges', () => {
    const project = fullLife()
    expect(brokenInvariants(project.ledger)).toEqual([])
    const size = Buffer.byteLength(JSON.stringify(project))
    expect(size).toBeLessThan(64 * 1024)
    expect(size).toBeGreaterThan(LARGEST_STATE / 8)
  })
})

function fullLife(): Project {
  const clerk = {
    account: 'a',
    post: '经办人',
    unit: { id: 'u', name: '市水务局', kind: 'partyGovOrgan' },
    roles: [],
  } as const
  const begun = (['planned', 'applied', 'approved'] as const).reduce<Project>(
    (project, kind) => booked(project, kind, wan(1200), at, clerk),
    { ...newProject('p'), planLine: { ...newProject('p').planLine, summary: text(800) } },
  )
  const contracts = times(10, n => ({ kind: 'contracted', item: `C${n + 1}`, amount: wan(100) }) as const)
  const accepted = times(10, n => ({ kind: 'accepted', item: `C${n + 1}`, amount: wan(90) }) as const)
  const given = { kind: 'appropriated', year: 2026, source: '本级财政', amount: wan(1000) } as const
  const paid = times(
    60,
    n =>
      ({
        kind: 'paid',
        item: `C${(n % 10) + 1}`,
        year: 2026,
        source: '本级财政',
        voucher: `2026-${n}`,
        amount: wan(10),
      }) as const,
  )
  const ledger = [...contracts, given, ...accepted, ...paid].reduce(
    (lines, line) => withFlow(lines, { ...line, at, by }),
    begun.ledger,
  )
  const opinion: ReviewOpinion = {
    submission: 1,
    checklist: times(16, n => ({ item: `item-${n}`, finding: 'conform', note: text(20) })),
    conclusion: 'approve',
    text: text(300),
    suggestedAmount: ZERO,
    account: 'b',
    at,
    by,
  }
  const correction = {
    section: 'cipher',
    place: text(20),
    text: text(60),
    rule: 'W-13.1',
    answer: { state: 'corrected', text: text(60) },
  } as const
  return {
    ...begun,
    ledger,
    approval: {
      ...begun.approval,
      opinions: times(6, () => opinion),
      corrections: times(3, n => ({ number: `${n}`, items: times(10, () => correction), dueDays: 10, at, by })),
    },
    urges: times(30, () => ({
      action: 'approval.decide',
      role: 'bureau.approver',
      unit: null,
      words: text(40),
      at,
      by,
    })),
    people: times(40, n => ({
      action: `approval.act${n}`,
      post: '经办人',
      unit: '市水务局',
      account: crypto.randomUUID(),
      at,
    })),
  }
}
