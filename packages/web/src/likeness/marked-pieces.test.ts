import { describe, expect, it } from 'vitest'
import { markedParagraphs } from './marked-pieces.ts'

const text = '建设泵站监测。\n供值班人员使用。'
const shown = (...ranges: (readonly [number, number])[]) =>
  markedParagraphs(
    text,
    ranges.map(([from, to]) => ({ from, to })),
  ).map(({ pieces }) => pieces.map(({ text: words, shared }) => (shared ? `[${words}]` : words)).join(''))

describe('markedParagraphs', () => {
  it('marks the shared words and leaves the rest as it is', () => {
    expect(shown([2, 6])).toEqual(['建设[泵站监测]。', '供值班人员使用。'])
    expect(shown()).toEqual(['建设泵站监测。', '供值班人员使用。'])
  })
  it('a phrase runs over the end of a paragraph, ranges over each other are one', () => {
    expect(shown([4, 10])).toEqual(['建设泵站[监测。]', '[供值]班人员使用。'])
    expect(shown([0, 3], [2, 6])).toEqual(['[建设泵站监测]。', '供值班人员使用。'])
  })
  it('loses and doubles nothing, wherever the ranges lie', () => {
    for (let from = 0; from <= text.length; from += 1)
      for (let to = from; to <= text.length; to += 1)
        expect(
          markedParagraphs(text, [{ from, to }])
            .map(({ pieces }) => pieces.map(piece => piece.text).join(''))
            .join('\n'),
        ).toBe(text)
  })
  it('says which paragraphs have something', () => {
    expect(markedParagraphs(text, [{ from: 8, to: 11 }]).map(({ shared }) => shared)).toEqual([false, true])
  })
})
