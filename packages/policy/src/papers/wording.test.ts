import { describe, expect, it } from 'vitest'
import { wan, yuan } from '../kernel/money.ts'
import { article, unverified } from '../testing/sample-documents.ts'
import {
  amountPhrase,
  basisPhrase,
  chineseDate,
  citing,
  deadlinePhrase,
  schemeOf,
  sentence,
  withBasis,
} from './wording.ts'

const plain = { title: '平台管理规则', article: null, status: 'verified' } as const
const national = { title: '国家办法', number: '国办发〔2019〕57号', article: 9, status: 'verified' } as const

describe('wording', () => {
  it('writes dates without leading zeros and refuses what is not a day', () => {
    expect(chineseDate('2026-03-09')).toBe('2026年3月9日')
    expect(() => chineseDate('2026-3-9')).toThrow('2026-3-9')
  })

  it('gives amounts in 万元 with two places at least, and in words', () => {
    expect(amountPhrase(wan('486'))).toBe('486.00万元（大写：人民币肆佰捌拾陆万元整）')
    expect(amountPhrase(yuan('1234567.89'))).toBe('123.456789万元（大写：人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分）')
  })

  it('names each document once, its articles in order and each once', () => {
    expect(basisPhrase([article(13), article(8), article(13)])).toBe(
      '《武汉市政务信息化项目建设管理办法》（武政办〔2021〕91号）第八条、第十三条',
    )
    expect(basisPhrase([article(8), national, plain])).toBe(
      '《武汉市政务信息化项目建设管理办法》（武政办〔2021〕91号）第八条、《国家办法》（国办发〔2019〕57号）第九条、平台管理规则',
    )
  })

  it('never names an unverified source', () => {
    expect(basisPhrase([article(8), { ...unverified, article: 20 }])).toMatch(/第八条$/)
    expect(basisPhrase([unverified])).toBe('现行管理要求')
    expect(citing([article(8)])(unverified)).toBeUndefined()
    expect(withBasis('按期提交', unverified, citing([article(8)]))).toBe('按期提交。')
  })

  it('cites by article alone only where one regulation is the ground', () => {
    expect(citing([article(8)])(article(12))).toBe('第十二条')
    expect(citing([article(8), national])(article(12))).toBe('武政办〔2021〕91号第十二条')
    expect(citing([article(8)])(national)).toBe('国办发〔2019〕57号第九条')
    expect(citing([article(8)])(plain)).toBe('平台管理规则')
  })

  it('closes sentences and puts the source before the full stop', () => {
    expect(sentence('好')).toBe('好。')
    expect(sentence(' 好。 ')).toBe('好。')
    expect(sentence('好,')).toBe('好。')
    expect(withBasis('不得新建机房', article(12), citing([article(12)]))).toBe('不得新建机房（第十二条）。')
  })

  it('says 项目 once between name and scheme', () => {
    expect(schemeOf('智慧水务项目', '项目实施方案')).toBe('智慧水务项目实施方案')
    expect(schemeOf('智慧水务项目', '可行性研究报告')).toBe('智慧水务项目可行性研究报告')
  })

  it('says the day of a deadline only where the calendar knows it', () => {
    expect(deadlinePhrase({ workingDays: 5, day: '2026-03-16' })).toBe('5个工作日内（至2026年3月16日）')
    expect(deadlinePhrase({ workingDays: 5, day: null })).toBe('5个工作日内')
  })
})
