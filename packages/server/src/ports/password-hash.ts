import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's first choice for argon2id with little memory: about 30 ms of one core. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** A PHC string, which carries its own parameters. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive('argon2id', parameters(password, nonce))
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(nonce)}$${unpadded(hash)}`
}

/** Without a stored hash the same work is done and the answer is no, so that absent accounts take as long as others. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const [salt, hash] = stored === undefined ? [undefined, undefined] : partsOf(stored)
  const derived = await derive('argon2id', parameters(password, salt ?? randomBytes(16)))
  return hash !== undefined && hash.length === derived.length && timingSafeEqual(hash, derived)
}

function partsOf(stored: string): [Buffer, Buffer] {
  const [, name, version, cost, salt, hash] = stored.split('$')
  const known = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`
  if (name !== 'argon2id' || version !== 'v=19' || cost !== known || !salt || !hash)
    throw new Error('a stored password hash has an unknown form')
  return [Buffer.from(salt, 'base64'), Buffer.from(hash, 'base64')]
}

/** The same characters may arrive composed or decomposed, depending on the keyboard. */
function parameters(password: string, nonce: Buffer): Argon2Parameters {
  return { message: password.normalize('NFC'), nonce, ...COST }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
