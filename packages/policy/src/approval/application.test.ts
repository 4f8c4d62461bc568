import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { completeDraft } from '../testing/application-draft.ts'
import { fakeDigest } from '../testing/city.ts'
import { applicationFact } from './application.ts'

const look = (draft: object) => applicationFact(draft, { today: '2026-03-02' }, fakeDigest)

describe('the draft as rules see it', () => {
  it('W-10.1 complete: has a digest, the total and the name', () => {
    expect(look(completeDraft(wan(60)))).toMatchObject({
      amount: wan(60),
      name: '智慧排水平台二期',
      problems: [],
      hasSharingChapter: true,
      hasCipherScheme: true,
      compilerQualification: 'design',
    })
  })
  it('another content has another digest, the same content the same', () => {
    expect(look(completeDraft(wan(60))).digest).toBe(look(completeDraft(wan(60))).digest)
    expect(look(completeDraft(wan(60))).digest).not.toBe(look(completeDraft(wan(61))).digest)
  })
  it('W-12.1 W-13.1 incomplete: no digest, no amount, and what is missing is said', () => {
    expect(look({ intensive: { newMachineRoom: 'yes' } })).toMatchObject({
      digest: '',
      amount: 0,
      hasSharingChapter: false,
      hasCipherScheme: false,
      newMachineRoom: true,
      newDedicatedNetwork: false,
    })
  })
})
