import { Readable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import { Obstacle } from '../obstacle.ts'

/** Turns one stream into another: sealed into opened, or opened into sealed. */
export type Passage = (content: Readable) => Promise<Readable>

/** The age format: whoever holds the identity of any of the recipients opens it, nobody else, and a piece cut off is noticed. */
export function sealFor(recipients: readonly string[]): Passage {
  const encrypter = new Encrypter()
  for (const recipient of recipients) addOrRefuse(() => encrypter.addRecipient(recipient), notARecipient(recipient))
  return async content => asNode(await encrypter.encrypt(asWeb(content)))
}

/** @throws from the stream it gives when the content was changed, cut off, or is not for these identities */
export function openWith(identities: readonly string[]): Passage {
  const decrypter = new Decrypter()
  for (const identity of identities) addOrRefuse(() => decrypter.addIdentity(identity), notAnIdentity())
  return async content => asNode(await decrypter.decrypt(asWeb(content)))
}

/** The identities in a file of `age-keygen` or `zhengheng keys identity`: one in a line, beside comments. */
export function identitiesIn(file: string): readonly string[] {
  const lines = file.split('\n').map(line => line.trim())
  const found = lines.filter(line => line !== '' && !line.startsWith('#'))
  if (found.length === 0) throw notAnIdentity()
  return found
}

function addOrRefuse(add: () => void, refusal: Obstacle): void {
  try {
    add()
  } catch {
    throw refusal
  }
}

// The types of Node's web streams and of the browser's are two names for the same objects.
const asWeb = (content: Readable) => Readable.toWeb(content) as unknown as ReadableStream<Uint8Array>
const asNode = (content: ReadableStream<Uint8Array>) =>
  Readable.fromWeb(content as Parameters<typeof Readable.fromWeb>[0])

const notARecipient = (given: string): Obstacle =>
  new Obstacle({
    zh: `“${given}”不是 age 公钥。公钥以 age1 开头，由 zhengheng keys identity 或 age-keygen 生成。`,
    en: `“${given}” is not an age recipient. It begins with age1; “zhengheng keys identity” or age-keygen makes one.`,
  })

const notAnIdentity = (): Obstacle =>
  new Obstacle({
    zh: '这个文件里没有 age 私钥。私钥以 AGE-SECRET-KEY- 开头，由 zhengheng keys identity 或 age-keygen 生成。',
    en: 'That file holds no age identity. It begins with AGE-SECRET-KEY-; “zhengheng keys identity” or age-keygen makes one.',
  })
