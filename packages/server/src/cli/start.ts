import { requireAppRights } from '../db/app-rights.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open-database.ts'
import { requirePublicAddress } from '../settings.ts'
import { command } from './command.ts'
import { requireFreePort } from './require-free-port.ts'
import { listenForStop } from './stop-request.ts'

export const startCommand = command({
  name: 'start',
  summary: { zh: '启动服务（含内置数据库）', en: 'Start the server, with its built-in database' },
  options: {},
  async run({ settings, print, say }) {
    const current = settings()
    requirePublicAddress(current)
    const stop = listenForStop()
    const closers: (() => Promise<void>)[] = [async () => stop.forget()]
    try {
      const database = await openDatabase(current, { access: 'own', dropRights: true, name: 'zhengheng start', say })
      closers.push(() => database.stop())
      await requireFreePort(current.host, current.port)
      await migrate(database.owner)
      await requireAppRights(database.app, { mayOwn: current.mode === 'demo' })
      if (stop.requested()) return 0
      const { serve } = await import('../http/serve.ts')
      const server = await serve({ settings: current, database, say })
      closers.push(() => server.close())
      say(`数据库 / Database: ${database.describe}`)
      print(`政衡已就绪 / Zhengheng is ready: ${server.address}`)
      await stop.request
      say('正在停止 / Stopping')
      return 0
    } finally {
      for (const close of closers.reverse()) await close()
    }
  },
})
