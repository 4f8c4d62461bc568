#!/usr/bin/env node
// Checks seals, and an exported log against them, with nothing but Node's own library. docs/seals.md describes both.
//   node check-seals.mjs --key public-keys.pem [--seen seen.json] [--log log.txt] FOLDER_OF_SEALS
// Ends with 0 when all agrees, with 1 when something does not, with 2 when it was called wrongly.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

const GENESIS = '0'.repeat(64)
const faults = []
const fault = (where, what) => faults.push(`${where}: ${what}`)
const sm3 = text => createHash('sm3').update(text, 'utf8').digest('hex')

const { values, positionals } = parseArgs({
  options: { key: { type: 'string' }, seen: { type: 'string' }, log: { type: 'string' } },
  allowPositionals: true,
})
const [folder] = positionals
if (!values.key || !folder) {
  process.stderr.write('usage: check-seals.mjs --key PEM [--seen FILE] [--log FILE] FOLDER\n')
  process.exit(2)
}

/** By the beginning of the SM3 digest of each. A key that was retired goes on verifying what it signed. */
const keys = new Map(
  (readFileSync(values.key, 'utf8').match(/-----BEGIN[\s\S]*?-----END [A-Z ]+-----/g) ?? []).map(pem => {
    const key = createPublicKey(pem)
    const der = key.export({ type: 'spki', format: 'der' })
    return [createHash('sm3').update(der).digest('hex').slice(0, 16), key]
  }),
)

function isSigned(statement, signature) {
  const [algorithm, id, value = ''] = signature.split(':')
  const key = keys.get(id)
  return (
    algorithm === 'ed25519' &&
    key !== undefined &&
    verify(null, Buffer.from(statement), key, Buffer.from(value, 'base64url'))
  )
}

/** Follows the chain of seals; answers the newest, and the heads all of them cover. */
function followSeals() {
  const heads = new Map()
  const hashes = new Map()
  const files = readdirSync(folder).filter(name => /^seal-\d{8}\.txt$/.test(name))
  let last
  for (const file of files.sort()) {
    const { seal, hash } = readSeal(file)
    // A folder may begin in the middle: what is older was checked by whoever kept it.
    const before = last ?? (seal.no === 1 ? { no: 0, hash: GENESIS } : undefined)
    if (before && !stands(seal, before)) fault(file, 'does not follow the seal before it')
    if (seal.lost) {
      heads.clear()
      const { acts, subjects } = seal.lost
      console.log(`seal ${seal.no}: two administrators confirmed that ${acts} acts on ${subjects} subjects are lost`)
    }
    for (const head of seal.heads) {
      const [subject, no, headHash, state] = head.split(' ')
      heads.set(subject, { no: Number(no), hash: headHash, state })
    }
    hashes.set(seal.no, hash)
    last = { no: seal.no, hash, at: seal.at, register: seal.register }
  }
  return { last, heads, hashes }
}

function readSeal(file) {
  const [written, hash, signature] = readFileSync(join(folder, file), 'utf8').split(/\r?\n/)
  if (sm3(written) !== hash) fault(file, 'its digest does not fit')
  const seal = JSON.parse(written)
  if (!isSigned(`seal ${seal.no} ${hash}`, signature)) fault(file, 'its signature is not of these keys')
  if (seal.no !== Number(file.slice(5, 13))) fault(file, `calls itself seal ${seal.no}`)
  return { seal, hash }
}

/** Upon the seal before it, by number and digest; where acts were lost, upon the newest that covered them, too. */
function stands({ no, previous, lost }, before) {
  if (lost) return previous === before.hash || (lost.seal.no === before.no && lost.seal.hash === before.hash)
  return no === before.no + 1 && previous === before.hash
}

/** A witness goes on only from what it saw last, and remembers before it says anything. */
function remember({ last, hashes }) {
  if (existsSync(values.seen)) {
    const seen = JSON.parse(readFileSync(values.seen, 'utf8'))
    if (hashes.get(seen.no) !== seen.hash) fault(`seal ${seen.no}`, 'is not the one that was seen here before')
  }
  if (faults.length > 0) return
  writeFileSync(`${values.seen}.new`, `${JSON.stringify({ no: last.no, hash: last.hash, at: last.at })}\n`, {
    flush: true,
  })
  renameSync(`${values.seen}.new`, values.seen)
}

/** Follows the register and every chain, and holds them against the seals. */
async function followLog({ last, heads }) {
  const ends = new Map()
  const places = new Map()
  let place = { no: 0, hash: GENESIS }
  let entries = 0
  const endOf = subject => ends.get(subject) ?? { no: 0, hash: GENESIS }
  const insist = (good, where, what) => good || fault(where, what)
  const readers = {
    'zhengheng-log': () => undefined,
    place(hash, text) {
      const { place: no, subject } = JSON.parse(text)
      const where = `place ${no}`
      insist(no === place.no + 1, where, `follows place ${place.no}`)
      insist(sm3(place.hash + text) === hash, where, 'was changed, or does not follow the one before')
      insist(no !== last.register.place || hash === last.register.hash, where, 'is not the one that was sealed')
      place = { no, hash }
      places.set(subject, no)
    },
    entry(hash, text) {
      const { subject, no, place: named } = JSON.parse(text)
      const where = `${subject} entry ${no}`
      const before = endOf(subject)
      const sealed = heads.get(subject)
      insist(no === before.no + 1, where, `follows entry ${before.no}`)
      insist(sm3(before.hash + text) === hash, where, 'was changed, or does not follow the one before')
      insist(named === undefined || places.get(subject) === named, where, 'names another place than the register')
      insist(sealed?.no !== no || sealed.hash === hash, where, 'is not the one that was sealed')
      ends.set(subject, { no, hash })
      entries += 1
    },
    head(signature, text) {
      const { subject, no, hash, state = '-' } = JSON.parse(text)
      const end = endOf(subject)
      const sealed = heads.get(subject)
      insist(end.no === no && end.hash === hash, subject, 'its signed head is not its last entry')
      insist(isSigned(text, signature), subject, 'its head is not signed by these keys')
      insist(sealed?.no !== no || sealed.state === state, subject, 'its state is not the one that was sealed')
    },
  }
  for await (const line of createInterface({ input: createReadStream(values.log) })) {
    const [word, first, rest] = cut(line)
    if (readers[word]) readers[word](first, rest)
    else fault('log', `a line begins with ${word}`)
  }
  for (const [subject, { no }] of heads)
    insist(endOf(subject).no >= no, subject, `ends at entry ${endOf(subject).no}, and ${no} were sealed`)
  for (const subject of places.keys()) insist(ends.has(subject), subject, 'is registered and has no entries')
  for (const subject of ends.keys()) insist(places.has(subject), subject, 'is not registered')
  insist(
    place.no >= last.register.place,
    'register',
    `ends at place ${place.no}, and ${last.register.place} were sealed`,
  )
  console.log(`${entries} entries of ${ends.size} subjects`)
}

const cut = line => {
  const [word = '', first = ''] = line.split(' ', 2)
  return [word, first, line.slice(word.length + first.length + 2)]
}

const seals = followSeals()
if (!seals.last) fault(folder, 'holds no seal')
else {
  if (values.log) await followLog(seals)
  if (values.seen) remember(seals)
  console.log(`seal ${seals.last.no} ${seals.last.hash} ${seals.last.at}`)
}
for (const each of faults) console.log(`FAULT ${each}`)
process.exit(faults.length === 0 ? 0 : 1)
