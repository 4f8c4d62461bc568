import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, wan, yuan } from '../kernel/money.ts'
import { amountInWords } from './amount-in-words.ts'

const units = Object.entries({ 亿: 100_000_000, 万: 10_000, 仟: 1000, 佰: 100, 拾: 10 })

/** Reads words back from the largest unit down: the other way round than they are written. */
function wholeNumber(words: string): number {
  const [sign, size] = units.find(([unit]) => words.includes(unit)) ?? ['', 0]
  if (sign === '') return Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(words.replace(/^零(?=.)/, '')))
  const at = words.lastIndexOf(sign)
  return wholeNumber(words.slice(0, at)) * size + wholeNumber(words.slice(at + 1))
}

function readBack(words: string): number {
  const [, yuan = '零', jiao = '零', fen = '零'] = /^(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(words) ?? []
  return wholeNumber(yuan) * 100 + wholeNumber(jiao) * 10 + wholeNumber(fen)
}

describe('W-13.3 amounts in words', () => {
  it.each([
    [yuan('0'), '零元整'],
    [yuan('0.05'), '伍分'],
    [yuan('0.5'), '伍角整'],
    [yuan('1'), '壹元整'],
    [yuan('10'), '壹拾元整'],
    [yuan('10.05'), '壹拾元零伍分'],
    [yuan('10.50'), '壹拾元伍角整'],
    [yuan('100.01'), '壹佰元零壹分'],
    [yuan('1234567.89'), '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
    [yuan('1001'), '壹仟零壹元整'],
    [yuan('1010'), '壹仟零壹拾元整'],
    [yuan('100001'), '壹拾万零壹元整'],
    [yuan('10010000'), '壹仟零壹万元整'],
    [yuan('1005000'), '壹佰万伍仟元整'],
    [yuan('100000000'), '壹亿元整'],
    [yuan('100050000'), '壹亿零伍万元整'],
    [yuan('100000001'), '壹亿零壹元整'],
    [wan('48.6'), '肆拾捌万陆仟元整'],
    [wan('39838.35'), '叁亿玖仟捌佰叁拾捌万叁仟伍佰元整'],
    [fen(123_456_700_000_000), '壹万贰仟叁佰肆拾伍亿陆仟柒佰万元整'],
    [fen(-1005), '负壹拾元零伍分'],
  ])('%i 分 is %s', (amount, words) => {
    expect(amountInWords(amount)).toBe(words)
  })

  it('can be read back to the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), amount => {
        const words = amountInWords(fen(amount))
        expect(readBack(words)).toBe(amount)
        expect(words).not.toMatch(/零零|零[元万亿仟佰拾角]./)
      }),
    )
  })
})
