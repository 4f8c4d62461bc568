import { systemClock } from '../ports/clock.ts'
import { exportLog } from '../spine/export-log.ts'
import { inSnapshot } from '../spine/snapshot.ts'
import { command } from './command.ts'
import { withDatabase } from './with-database.ts'

export const exportLogCommand = command({
  name: 'export-log',
  summary: {
    zh: '输出全部记录和登记簿，供外部用独立程序核验',
    en: 'Print the whole log and register, to be checked elsewhere by a program of one’s own',
  },
  options: {},
  notes: [
    {
      zh: '格式和独立的核验程序见 docs/seals.md。其中有全部办理内容，请按内部资料保管。',
      en: 'The format, and a program that checks it by itself, are in docs/seals.md. It holds all that was ever typed: keep it accordingly.',
    },
  ],
  async run({ settings, print, say }) {
    const current = settings()
    await withDatabase(current, { name: 'zhengheng export-log', say }, database =>
      inSnapshot(database.app, async tx => {
        for await (const line of exportLog(tx, systemClock.now())) print(line)
      }),
    )
    return 0
  },
})
