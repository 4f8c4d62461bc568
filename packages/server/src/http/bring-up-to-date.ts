import type { House } from '../house/house.ts'
import { Obstacle } from '../obstacle.ts'
import { refreshViews } from '../spine/refresh-views.ts'
import { beginRegister, readRegisterHead } from '../spine/register.ts'

/** What a start does to a database whose tables are those of today, before anybody is answered: after an update, and every time. */
export async function bringUpToDate(
  house: Pick<House, 'pool' | 'crypto' | 'clock' | 'ids'>,
  say: (line: string) => void,
): Promise<void> {
  await requireOwnKey(house)
  await beginRegister(house, say)
  await refreshViews(house, say)
}

/** A database that was signed with a key we do not have would refuse every act, one by one. */
async function requireOwnKey({ pool, crypto }: Pick<House, 'pool' | 'crypto'>): Promise<void> {
  const head = await readRegisterHead(pool)
  if (!head?.signature || crypto.knowsKeyOf(head.signature)) return
  const [, id = ''] = head.signature.split(':')
  throw new Obstacle({
    zh: `这个数据库是用签名密钥 ${id} 签的，DATA_DIR 的 keys 文件夹里没有它。请从原来的 DATA_DIR、备份（zhengheng restore）或托管件（zhengheng keys recover）取回整个 keys 文件夹，替换现在这个。`,
    en: `This database is signed with key ${id}, which is not in the folder “keys” of DATA_DIR. Bring that whole folder from the DATA_DIR there was, from a backup (zhengheng restore) or from escrow (zhengheng keys recover), in the place of this one.`,
  })
}
