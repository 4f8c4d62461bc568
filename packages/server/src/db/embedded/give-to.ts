import { lchownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceUser } from './service-user.ts'

/** Hands a folder and all in it to a user; links themselves, never what they point to. */
export function giveTo(user: ServiceUser, path: string): void {
  lchownSync(path, user.uid, user.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const entry of readdirSync(path)) giveTo(user, join(path, entry))
}
