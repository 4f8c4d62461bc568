import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import type { Report } from '../spine/condition.ts'
import { isSigned, readRegisterHead } from '../spine/register.ts'

/**
 * Whether this server holds the key that signed this city: with another one it could not do a single act.
 */
export async function keyReport(pool: pg.Pool, crypto: Crypto): Promise<Report> {
  const head = await readRegisterHead(pool)
  if (!head || head.signature === '' || isSigned(head, crypto))
    return { text: { zh: '签名密钥与登记簿相符。', en: 'The signing key is the one that signed the register.' } }
  const [, signedWith = ''] = head.signature.split(':')
  return crypto.keyIds().includes(signedWith) ? alteredHead : otherKey
}

const otherKey: Report = {
  stops: 'service',
  text: {
    zh: '登记簿的末条不是用本服务器的签名密钥签的：DATA_DIR 下的 keys 文件夹不属于这个数据库。请把 DATA_DIR 指向原来的数据文件夹，或从备份（zhengheng restore）或托管件（zhengheng keys recover）取回 keys 文件夹，再重新启动服务。',
    en: 'The head of the register is not signed with this server’s key: the folder “keys” in DATA_DIR does not belong to this database. Point DATA_DIR to the data folder it came with, or restore “keys” from a backup (zhengheng restore) or from escrow (zhengheng keys recover), and restart.',
  },
}

const alteredHead: Report = {
  stops: 'nothing',
  text: {
    zh: '登记簿的末条与签名不符，数据库被绕过系统改动过：不能登记新项目，其他办理照常。请运行 zhengheng verify 核对，并从备份恢复。',
    en: 'The head of the register is not what was signed: the database was changed behind the product. No project can begin, other acts go on. Run “zhengheng verify” and restore from a backup.',
  },
}
