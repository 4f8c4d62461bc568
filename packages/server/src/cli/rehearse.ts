import { type Change, type Pack, packs, parseChanges } from '@zhengheng/policy'
import { rehearsalLines } from '../rehearsal/rehearsal-text.ts'
import { rehearsePortfolio } from '../rehearsal/rehearse-portfolio.ts'
import { inSnapshot } from '../spine/snapshot.ts'
import { command, jsonOption, WrongUsage } from './command.ts'
import { listenForStop } from './stop-request.ts'
import { withDatabase } from './with-database.ts'

const CANCELLED = '已取消，没有任何改动 / Cancelled; nothing was changed'

export const rehearseCommand = command({
  name: 'rehearse',
  summary: { zh: '试改规则，用全部历史项目重演', en: 'Replay the whole history under changed rules' },
  options: {
    ...jsonOption,
    set: {
      type: 'string',
      multiple: true,
      describe: {
        zh: '试改的参数，如 wuhan-2021.approvalThreshold=100万；可写多次，也可用逗号分开',
        en: 'what to change; may be repeated, or hold several separated by commas',
      },
    },
    pack: { type: 'string', describe: { zh: '改用这个规则包判断全部项目', en: 'judge everything under this pack' } },
    since: { type: 'string', describe: { zh: '只看这一年及以后开始的', en: 'only what began in this year or later' } },
  },
  async run({ values, settings, print, printJson, say }) {
    const wanted = { changes: readChanges(values.set), under: readPack(values.pack), since: readYear(values.since) }
    if (wanted.changes.length === 0 && !wanted.under)
      throw new WrongUsage('请用 --set 或 --pack 说明要试什么 / Say what to try with --set or --pack')
    const stop = listenForStop()
    const cancel = new AbortController()
    void stop.request.then(() => cancel.abort())
    try {
      const caller = { name: 'zhengheng rehearse', say }
      const result = await withDatabase(settings(), caller, database =>
        inSnapshot(database.app, tx =>
          rehearsePortfolio(tx, {
            ...wanted,
            signal: cancel.signal,
            progress: ({ subjects, of }) => say(`  ${subjects} / ${of}`),
          }),
        ),
      )
      if (values.json) printJson(result)
      else for (const line of rehearsalLines(result)) print(line)
      return result.unreproduced.length === 0 ? 0 : 1
    } catch (error) {
      if (!cancel.signal.aborted) throw error
      say(CANCELLED)
      return 1
    } finally {
      stop.forget()
    }
  },
})

function readChanges(written: readonly string[] = []): readonly Change[] {
  const parts = written.flatMap(each => each.split(/[,，]/u)).filter(part => part.trim() !== '')
  const parsed = parseChanges(parts, packs)
  if (parsed.ok) return parsed.changes
  throw new WrongUsage(parsed.problems.map(({ zh, en }) => `${zh}\n${en}`).join('\n'))
}

function readPack(name: string | undefined): Pack | undefined {
  if (name === undefined) return undefined
  const found = packs.findLast(pack => pack.name === name)
  const known = [...new Set(packs.map(pack => pack.name))].join('、')
  if (!found) throw new WrongUsage(`没有规则包“${name}”；现有：${known} / There is no pack “${name}”; known: ${known}`)
  return found
}

function readYear(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  if (!/^\d{4}$/.test(written))
    throw new WrongUsage(`--since 应为四位年份，不是“${written}” / --since takes a year, not “${written}”`)
  return Number(written)
}
