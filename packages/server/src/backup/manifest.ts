import { z } from 'zod'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { Crypto, Digests } from '../ports/crypto.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.int().nonnegative()

const Saved = z.strictObject({
  name: z.string().regex(/^[a-z_0-9]+$/),
  columns: z.array(z.string()).min(1),
  rows: Count,
  bytes: Count,
  /** SM3 of the rows as PostgreSQL writes them, before packing and sealing */
  digest: Digest,
})

/** What a backup says of itself. It is written last, and signed: without it there is no backup. */
export const Manifest = z.strictObject({
  zhengheng: z.literal('backup'),
  format: z.literal(1),
  /** its name, which tells its time: 20261130T153136123Z */
  id: z.string().regex(/^\d{8}T\d{9}Z$/),
  /** the moment of the snapshot: whatever was acknowledged before it is inside */
  at: z.iso.datetime(),
  postgres: z.string(),
  /** the migrations its tables had */
  migrations: z.array(z.string()).min(1),
  log: z.strictObject({ entries: Count, subjects: Count, registerPlace: Count, registerHash: Digest }),
  tables: z.array(Saved).min(1),
  /** `missing`: on record, but the store did not have them, or not as they were */
  files: z.strictObject({ count: Count, bytes: Count, list: Digest, missing: z.array(Digest) }),
  keys: z.strictObject({ ids: z.array(z.string()).min(1), digest: Digest }),
  /** whose identities open it */
  recipients: z.array(z.string()).min(1),
  signature: z.string(),
})

export type Manifest = z.infer<typeof Manifest>
export type SavedTable = z.infer<typeof Saved>

const statement = ({ signature: _, ...said }: Omit<Manifest, 'signature'> & { readonly signature?: string }): string =>
  canonicalJson(said)

export const signManifest = (said: Omit<Manifest, 'signature'>, crypto: Crypto): Manifest => ({
  ...said,
  signature: crypto.sign(statement(said)),
})

export const isOwnManifest = (manifest: Manifest, crypto: Crypto): boolean =>
  crypto.verify(statement(manifest), manifest.signature)

/** That a backup was restored and everything in it was as it should be; signed with the keys found inside it. */
export const Proof = z.strictObject({
  zhengheng: z.literal('proof'),
  backup: z.string(),
  /** SM3 of the manifest */
  manifest: Digest,
  at: z.iso.datetime(),
  milliseconds: Count,
  entries: Count,
  files: Count,
  signature: z.string(),
})

export type Proof = z.infer<typeof Proof>

const proven = ({ signature: _, ...said }: Omit<Proof, 'signature'> & { readonly signature?: string }): string =>
  canonicalJson(said)

export const signProof = (said: Omit<Proof, 'signature'>, crypto: Crypto): Proof => ({
  ...said,
  signature: crypto.sign(proven(said)),
})

export const isOwnProof = (proof: Proof, manifest: Manifest, crypto: Crypto): boolean =>
  proof.backup === manifest.id &&
  proof.manifest === digestOfManifest(manifest, crypto) &&
  crypto.verify(proven(proof), proof.signature)

export const digestOfManifest = (manifest: Manifest, crypto: Digests): string => crypto.sm3(canonicalJson(manifest))

/** Names a set of recipients: sealed files serve every backup made for the same ones. */
export const recipientSet = (recipients: readonly string[], { sm3 }: Digests): string =>
  sm3([...recipients].sort().join('\n')).slice(0, 16)
