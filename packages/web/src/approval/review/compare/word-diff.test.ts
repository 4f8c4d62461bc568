import { expect, it } from 'vitest'
import { wordDiff } from './word-diff.ts'

const side = (kind: 'added' | 'removed', before: string, after: string) =>
  wordDiff(before, after)
    .filter(stretch => stretch.kind === 'same' || stretch.kind === kind)
    .map(stretch => stretch.text)
    .join('')

it('both versions can be read back from the difference', () => {
  const [before, after] = ['拟接入四十座泵站，部署在武汉云。', '拟接入五十座泵站和十座闸口，部署在武汉云上。']
  expect(side('removed', before, after)).toBe(before)
  expect(side('added', before, after)).toBe(after)
})

it('leaves what is the same alone', () => {
  expect(wordDiff('部署在武汉云', '部署在武汉云')).toEqual([{ kind: 'same', text: '部署在武汉云' }])
  const kept = wordDiff('甲方案，部署在武汉云，三月完成', '乙方案，部署在武汉云，四月完成')
    .filter(s => s.kind === 'same')
    .map(s => s.text)
    .join('')
  expect(kept).toContain('部署在武汉云')
})

it('copes with empty sides', () => {
  expect(wordDiff('', '新')).toEqual([{ kind: 'added', text: '新' }])
  expect(wordDiff('旧', '')).toEqual([{ kind: 'removed', text: '旧' }])
})

it('shows a passage rewritten from end to end as replaced', () => {
  const [before, after] = ['旧', '新'].map(word => Array.from({ length: 500 }, (_, at) => `${word}${at}，`).join(''))
  expect(wordDiff(before ?? '', after ?? '')).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})
