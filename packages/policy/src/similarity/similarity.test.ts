import { describe, expect, it } from 'vitest'
import { fen, wan } from '../kernel/money.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { splitCorpus } from './corpus.ts'
import { duplicates, stockOf } from './duplicates.ts'
import { lettersOf } from './letters.ts'
import { copiesFoundIn, splitsFound } from './measured.ts'
import { sharedPhrases } from './shared-phrases.ts'
import { type SplitLine, splitGroups } from './split-groups.ts'

const line = (id: string, amount: number, changes: Partial<SplitLine> = {}): SplitLine => ({
  id,
  name: `泵站视频监控采购${id}`,
  unit: 'water',
  amount: wan(amount),
  date: '2026-03-01',
  text: '为城区泵站采购视频监控设备，接入统一平台，供值班人员使用。',
  ...changes,
})
const groups = (...lines: SplitLine[]) => splitGroups(lines, wuhan2021)
const ids = (...lines: SplitLine[]) => groups(...lines).map(group => group.lines.map(({ id }) => id))

describe('splitGroups', () => {
  it('W-8+.splitting finds small lines that together reach the limit, and says why', () => {
    expect(groups(line('a', 20), line('b', 30, { date: '2026-04-01' }))).toMatchObject([
      {
        because: 'unit',
        who: 'water',
        sum: wan(50),
        threshold: wan(50),
        from: '2026-03-01',
        to: '2026-04-01',
        shared: [expect.stringContaining('为城区泵站采购视频监控设备'), '泵站视频监控采购'],
      },
    ])
  })
  it('is silent one 分 below the limit', () => {
    expect(ids(line('a', 20), line('b', 30, { amount: fen(wan(30) - 1) }))).toEqual([])
  })
  it('is silent about far dates, other content, other units, and lines that reach the limit alone', () => {
    expect(ids(line('a', 30), line('b', 30, { date: '2026-08-01' }))).toEqual([])
    expect(ids(line('a', 30), line('b', 30, { name: '档案数字化', text: '扫描历史档案并编目。' }))).toEqual([])
    expect(ids(line('a', 30), line('b', 30, { unit: 'school' }))).toEqual([])
    expect(ids(line('a', 30), line('b', 60))).toEqual([])
  })
  it('connects lines through one another', () => {
    const dates = ['2026-01-01', '2026-04-01', '2026-07-01']
    expect(ids(...dates.map((date, n) => line(`${n}`, 20, { date })))).toEqual([['0', '1', '2']])
  })
  it('finds one supplier behind several units, and says nothing twice', () => {
    const paid = { supplier: 'company' }
    expect(groups(line('a', 30, paid), line('b', 30, { ...paid, unit: 'school' }))).toMatchObject([
      { because: 'supplier', who: 'company' },
    ])
    expect(groups(line('a', 30, paid), line('b', 30, paid))).toMatchObject([{ because: 'unit' }])
  })
  it('the order of the lines does not matter', () => {
    const { lines } = splitCorpus(11, 200, 6)
    expect(splitGroups([...lines].reverse(), wuhan2021).map(group => group.sum)).toEqual(
      splitGroups(lines, wuhan2021).map(group => group.sum),
    )
  })
})

describe('sharedPhrases', () => {
  const one = '建设 ＡＢ 泵站，视频监控平台；'
  const other = '另行建设ab泵站视频监控平台'
  it('ignores width, case, spaces and punctuation, and points into both originals', () => {
    const [found] = sharedPhrases(lettersOf(one), lettersOf(other))
    expect(found?.text).toBe('建设 ＡＢ 泵站，视频监控平台')
    expect(one.slice(found?.from, found?.to)).toBe(found?.text)
    expect(other.slice(found?.otherFrom, found?.otherTo)).toBe('建设ab泵站视频监控平台')
  })
  it('leaves short repetitions out', () => {
    expect(sharedPhrases(lettersOf('视频监控'), lettersOf('视频监控'))).toEqual([])
  })
})

describe('the words parts share', () => {
  it('do not run from the name into the text, and nothing is said twice', () => {
    const text = '为城区泵站采购视频监控设备，接入统一平台'
    const [group] = splitGroups(
      [
        line('a', 20, { name: '城东站采购', text: `城东站采购\n${text}甲` }),
        line('b', 30, { name: '城西站采购', text: `城西站采购\n${text}乙` }),
      ],
      wuhan2021,
    )
    expect(group?.shared).toEqual([text])
  })
})

describe('duplicates', () => {
  const own = '对泵站设备台账进行统一编码和动态更新，供值班人员使用。'
  const others = [
    { id: 'copied', text: `另有一事。${own}` },
    { id: 'else', text: '扫描历史档案，编制目录并提供查询。' },
  ]
  it('names the other project, the score and where the words stand', () => {
    const [hit, ...rest] = duplicates({ id: 'p', text: own }, others)
    expect(rest).toEqual([])
    expect(hit?.other).toBe('copied')
    expect(hit?.score).toBeCloseTo(1)
    expect(others[0]?.text.slice(hit?.phrases[0]?.otherFrom, hit?.phrases[0]?.otherTo)).toBe(hit?.phrases[0]?.text)
  })
  it('looks only among what it is told of, and does not show what everybody writes', () => {
    const style = '按照全市统一部署，依托政务云建设。'
    const stock = stockOf([
      ...others.map(({ id, text }) => ({ id, text: `${text}${style}` })),
      ...Array.from({ length: 30 }, (_, n) => ({ id: `${n}`, text: `第${n}件事与此无关。${style}` })),
    ])
    const proposal = { id: 'p', text: `${style}其中：${own}` }
    expect(stock.duplicates(proposal, { among: id => id !== 'copied' })).toEqual([])
    const [hit] = stock.duplicates(proposal)
    expect(hit?.other).toBe('copied')
    expect(hit?.phrases.map(({ text }) => text)).toEqual([expect.stringContaining('统一编码和动态更新')])
    expect(stock.duplicates({ id: 'p', text: `另一件事，${style}` })).toEqual([])
  })
  it('what more than a third of the stock says is no repetition, however much of a text it is', () => {
    const form = '业务目前由多个系统分别支撑，数据更新不及时，跨部门查询需要人工往来，统一口径后可减少重复填报。'
    const stock = stockOf(
      Array.from({ length: 30 }, (_, n) => ({
        id: `${n}`,
        text: n % 5 < 2 ? `${n === 0 ? '河道' : n}整治。${form}` : `第${n}件别的事。`,
      })),
    )
    expect(stock.duplicates({ id: 'p', text: `河道保洁。${form}` })).toEqual([])
  })
  it('a proposal does not repeat itself, and nothing repeats an empty one', () => {
    expect(duplicates({ id: 'copied', text: own }, others)).toEqual([])
    expect(duplicates({ id: 'p', text: '' }, others)).toEqual([])
  })
})

describe('on a corpus with known splits and copies', () => {
  it.each([21, 22, 23])('seed %i: splits', seed => {
    const { recall, precision } = splitsFound(seed, 1000, 30, wuhan2021)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(precision).toBeGreaterThanOrEqual(0.85)
  })
  it.each([21, 22, 23])(
    'seed %i: copies',
    seed => {
      const { recall, precision } = copiesFoundIn(seed, 1000, 100)
      expect(recall).toBeGreaterThanOrEqual(0.95)
      expect(precision).toBeGreaterThanOrEqual(0.85)
    },
    60_000,
  )
})
