import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Obstacle } from '../obstacle.ts'

/** In a data folder from the beginning of a restore to its end; it holds the keys until everything is proven. */
export const restoringFolder = (dataDir: string): string => join(dataDir, 'restoring')

/** @throws Obstacle for a folder whose restore was interrupted: what is in it is not what was saved */
export function requireWhole({ dataDir }: { readonly dataDir: string }): void {
  if (!existsSync(restoringFolder(dataDir))) return
  throw new Obstacle({
    zh: `数据文件夹 ${dataDir} 的恢复没有做完（正在进行，或被中断），不能使用。如已中断，请删除该文件夹（使用外部数据库时并重建空数据库），再执行 zhengheng restore。`,
    en: `The restore into the data folder ${dataDir} has not ended: it is going on, or was interrupted. If it was, remove the folder (with a database of your own, create that anew too) and run “zhengheng restore” again.`,
  })
}
