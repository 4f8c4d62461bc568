import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { Obstacle } from '../obstacle.ts'
import { openWith, sealFor } from './age.ts'

type KeyFiles = Readonly<Record<string, string>>

/** Sealed for one holder inside what is sealed for the other: it takes both to open it, and no program but age. */
export async function sealEscrow(keys: KeyFiles, holders: readonly string[]): Promise<Buffer> {
  let sealed = Buffer.from(JSON.stringify(keys))
  for (const holder of holders) sealed = await buffer(await sealFor([holder])(Readable.from([sealed])))
  return sealed
}

/** Whoever holds which layer need not be said. @throws Obstacle when an identity is missing or the file is another */
export async function openEscrow(sealed: Buffer, identities: readonly string[]): Promise<KeyFiles> {
  const open = openWith(identities)
  try {
    const once = await buffer(await open(Readable.from([sealed])))
    const keys = await buffer(await open(Readable.from([once])))
    return z.record(z.string(), z.string()).parse(JSON.parse(keys.toString()))
  } catch (error) {
    if (error instanceof Obstacle) throw error
    throw notOpened()
  }
}

const notOpened = (): Obstacle =>
  new Obstacle({
    zh: '封存文件没有打开：缺少一名保管人的私钥，私钥不对，或文件已损坏。需要两名保管人的私钥文件（--identity 写两次）。',
    en: 'The sealed file did not open: an identity is missing or another, or the file is damaged. It takes the identity files of both holders (--identity given twice).',
  })
