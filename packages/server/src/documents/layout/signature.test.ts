import { describe, expect, it } from 'vitest'
import { signatureIndents } from './signature.ts'

describe('signature', () => {
  it('sets the date four characters in and the issuer centred over it', () => {
    expect(signatureIndents('市数据局', '2026年3月9日')).toEqual({ issuer: 5, date: 4 })
  })

  it('moves both to the left for an issuer longer than the room beside the date', () => {
    const { issuer, date } = signatureIndents('武汉市政务服务和大数据管理局综合审批处', '2026年3月9日')
    expect(issuer).toBe(0)
    expect(date).toBe((19 - 6) / 2)
  })
})
