import type { Crypto } from '../ports/crypto.ts'

/** 32 signs that cannot be mistaken for one another: five bits of every random byte, 100 bits in all. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export function readablePassword(crypto: Crypto): string {
  const bytes = Buffer.from(crypto.randomToken(20), 'base64url')
  const signs = [...bytes].map(byte => SIGNS[byte & 31]).join('')
  return signs.match(/.{5}/g)?.join('-') ?? signs
}
