import { describe, expect, it } from 'vitest'
import { grouped, RECEIPT_SIGNS, receiptCodeOf, signsIn } from './receipt-code.ts'

const hash = '15a653df69cc23bcd7c23297c228f244f9750c44a3dd25ff9a9b63cf1d1fd0a0'

describe('the code of a receipt', () => {
  it('is the beginning of the digest, in groups people can type', () => {
    expect(receiptCodeOf(hash)).toBe('15A65-3DF69-CC23B-CD7C2-3297C')
    expect(signsIn(receiptCodeOf(hash))).toHaveLength(RECEIPT_SIGNS)
  })
  it('is understood as people type it: small letters, other dashes, full width', () => {
    expect(signsIn(' 15a65 3df69—cc23b·cd7c2３２９７c ')).toBe('15A653DF69CC23BCD7C23297C')
  })
  it('is not as long as the code of an official paper', () => {
    expect(grouped('ABCDE12345ABCDE12345')).toBe('ABCDE-12345-ABCDE-12345')
    expect(RECEIPT_SIGNS).not.toBe(20)
  })
})
