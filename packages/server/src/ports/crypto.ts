import { createHash, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { type KeyFolder, openKeyFolder } from './key-folder.ts'

/** What needs no key. */
export interface Digests {
  /** Lower-case hexadecimal. A string is taken as UTF-8. */
  sm3(data: Uint8Array | string): string
  /** For data that comes in pieces. */
  sm3Stream(): { update(data: Uint8Array): void; digest(): string }
}

/**
 * Digests and signatures. Every stored signature names its algorithm and key, so either can be replaced later.
 *
 * A deployment that must use a certified cipher module (密码机, UKey) puts it behind this interface.
 * The signature here is Ed25519 and not SM2, because Node's SM2 leaves out the standard's signer identity:
 * it verifies its own output, and no other SM2 implementation accepts it.
 */
export interface Crypto extends Digests {
  readonly digestAlgorithm: string
  readonly signatureAlgorithm: string
  /** `algorithm:key:value` */
  sign(data: Uint8Array | string): string
  verify(data: Uint8Array | string, signature: string): boolean
  /** PEM of every key this installation signed with, retired ones too: for whoever checks signatures elsewhere */
  publicKeys(): string
  /** ids of our keys, the one that signs first */
  keyIds(): string[]
  /** URL-safe text carrying that many random bytes. */
  randomToken(bytes: number): string
}

/** Lower-case hexadecimal; a string is taken as UTF-8. */
export const sm3 = (data: Uint8Array | string): string => createHash('sm3').update(data).digest('hex')

export const digests: Digests = {
  sm3,
  sm3Stream: () => {
    const hash = createHash('sm3')
    return { update: data => void hash.update(data), digest: () => hash.digest('hex') }
  },
}

/** A key is made in `folder` where there is none, and loaded ever after; those it replaced verify what they signed. */
export function openCrypto(folder: string): Crypto {
  return cryptoWith(openKeyFolder(folder))
}

function cryptoWith(keys: KeyFolder): Crypto {
  const keyOf = (signature: string): KeyObject | undefined => {
    const [algorithm, id = ''] = signature.split(':')
    return algorithm === 'ed25519' ? keys.publicKey(id) : undefined
  }
  return {
    digestAlgorithm: 'sm3',
    signatureAlgorithm: 'ed25519',
    ...digests,
    sign: data => {
      const { id, privateKey } = keys.current()
      return `ed25519:${id}:${sign(null, bytes(data), privateKey).toString('base64url')}`
    },
    verify: (data, signature) => {
      const [, , value, ...rest] = signature.split(':')
      const key = rest.length === 0 ? keyOf(signature) : undefined
      return key !== undefined && verifies(key, bytes(data), value ?? '')
    },
    publicKeys: () =>
      keys
        .ids()
        .map(id => keys.publicKey(id)?.export({ type: 'spki', format: 'pem' }) ?? '')
        .join(''),
    keyIds: () => [...keys.ids()],
    randomToken: count => randomBytes(count).toString('base64url'),
  }
}

/** Base64 has several spellings of the same bytes; only the one written by `sign` counts. */
function verifies(key: KeyObject, data: Uint8Array, value: string): boolean {
  const signature = Buffer.from(value, 'base64url')
  return signature.toString('base64url') === value && verify(null, data, key, signature)
}

function bytes(data: Uint8Array | string): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : data
}
