import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { identitiesIn } from './age.ts'
import { openEscrow, sealEscrow } from './escrow.ts'

const keys = { 'signing-key.json': '{"privateKey":"secret"}' }

test('it opens with both identities, in whichever order, and with neither alone', async () => {
  const holders = [await generateX25519Identity(), await generateX25519Identity()]
  const [one = '', other = ''] = holders
  const sealed = await sealEscrow(keys, await Promise.all(holders.map(identityToRecipient)))
  expect(sealed.toString('latin1')).not.toContain('secret')
  expect(await openEscrow(sealed, [one, other])).toEqual(keys)
  expect(await openEscrow(sealed, [other, one])).toEqual(keys)
  for (const alone of holders) await expect(openEscrow(sealed, [alone])).rejects.toThrow(/both holders/)
  sealed[sealed.length - 30] = (sealed[sealed.length - 30] ?? 0) ^ 1
  await expect(openEscrow(sealed, holders)).rejects.toThrow(/damaged/)
})

test('an identity file is read past its comments; anything else is refused in words', async () => {
  expect(identitiesIn('# created: today\n# public key: age1x\nAGE-SECRET-KEY-1ABC\n')).toEqual(['AGE-SECRET-KEY-1ABC'])
  expect(() => identitiesIn('# nothing\n')).toThrow(/AGE-SECRET-KEY-/)
  await expect(openEscrow(Buffer.from('x'), ['nonsense'])).rejects.toThrow(/AGE-SECRET-KEY-/)
  await expect(sealEscrow(keys, ['age1nonsense'])).rejects.toThrow(/age1nonsense/)
})
