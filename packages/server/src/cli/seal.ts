import { join } from 'node:path'
import { createPool } from '../db/pool.ts'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import { openSealPlaces } from '../ports/seal-place.ts'
import { openCondition } from '../spine/condition.ts'
import { sealKeeper } from '../spine/keep-seals.ts'
import { readLastSeal } from '../spine/seal.ts'
import { command } from './command.ts'
import { withDatabase } from './with-database.ts'

export const sealCommand = command({
  name: 'seal',
  summary: {
    zh: '封印全部记录链的末条，抄送各存放处',
    en: 'Seal the ends of all chains, and copy the seals to every place',
  },
  options: {
    print: { type: 'boolean', describe: { zh: '输出封印全文', en: 'print the seal itself' } },
    'public-keys': {
      type: 'boolean',
      describe: {
        zh: '只输出全部公钥（含已停用的），供外部核验',
        en: 'only print the public keys, retired ones too, for whoever checks elsewhere',
      },
    },
  },
  notes: [
    {
      zh: '服务运行时每五分钟封印一次新的办理，没有新办理时每天一次。存放处由 SEAL_TO 指定，应在数据库管理员够不到的地方。',
      en: 'A running server seals what is new every five minutes, and once a day when nothing is. SEAL_TO names the places; they belong where who runs the database cannot reach.',
    },
  ],
  async run({ values, settings, print, say }) {
    const current = settings()
    const crypto = openCrypto(join(current.dataDir, 'keys'))
    if (values['public-keys']) {
      print(crypto.publicKeys().trim())
      return 0
    }
    const clock = systemClock
    const places = openSealPlaces(current.sealTo, { ids: systemIds, clock, env: process.env })
    return withDatabase(current, { name: 'zhengheng seal', say }, async database => {
      const pool = createPool(database.app, 'longWork')
      try {
        const condition = openCondition()
        const shell = { pool, crypto, clock, condition }
        await sealKeeper(shell, places, ({ message }) => say(`未能读写 / not read or written: ${message}`)).round()
        const seal = await readLastSeal(pool)
        if (seal && values.print) print(seal.text.trimEnd())
        else if (seal) print(`第 ${seal.no} 号封印 / seal ${seal.no}: ${seal.hash} (${seal.at.toISOString()})`)
        for (const { name } of places) say(`存放处 / kept at: ${name}`)
        for (const { text } of condition.concerns) say(`${text.zh}\n${text.en}`)
        return condition.concerns.length === 0 ? 0 : 1
      } finally {
        await pool.end()
      }
    })
  },
})
