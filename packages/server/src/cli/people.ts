import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { Obstacle } from '../obstacle.ts'
import { type CityFile, type RecordFault, readCityFile } from '../people/city-file.ts'
import { faultsOfCity, type ImportedAccount, importCity } from '../people/import-city.ts'
import type { People } from '../people/people.ts'
import { command, jsonOption, WrongUsage } from './command.ts'
import { withPeople } from './with-people.ts'

export const peopleCommand = command({
  name: 'people',
  summary: {
    zh: '从 JSON 文件导入单位和账号：全部导入，或一条也不导入；账号待安全管理员复核后生效',
    en: 'Import units and accounts from a JSON file, all or nothing; the security administrator then confirms the accounts',
  },
  operands: [
    { name: 'import', describe: { zh: '要做的事：import', en: 'what to do: import' } },
    {
      name: 'FILE.json',
      describe: {
        zh: '{ "units": [{ id, name, kind, pack?, sectorAuthority?, itOffice?, jointMember? }], "accounts": [{ login, post, unit, roles }] }',
        en: 'as shown; unit is the id of a unit, in the file or there already',
      },
    },
  ],
  options: {
    out: {
      type: 'string',
      describe: {
        zh: '激活码的上半写入这个新文件（只有本人可读），不在屏幕显示；下半由复核的安全管理员发给本人',
        en: 'new file for the first halves of the activations, readable by its owner only; whoever confirms hands out the second halves',
      },
    },
    'dry-run': { type: 'boolean', describe: { zh: '只检查，不导入', en: 'check only, import nothing' } },
    ...jsonOption,
  },
  async run({ values, operands: [what, path = ''], settings, print, printJson, say }) {
    if (what !== 'import')
      throw new WrongUsage(`没有 ${what} 这项 / There is no ${what}: write people import FILE.json`)
    const dryRun = values['dry-run'] ?? false
    const out = dryRun ? undefined : (values.out ?? unsaid())
    const city = await readCity(path)
    const file = out === undefined ? undefined : await openHalves(out)
    const problems = await withPeople(settings(), { name: 'zhengheng people import', say }, people =>
      checkAndImport(people, city, file),
    ).finally(() => file && putAway(file, out))
    const counts = { units: city.units.size, accounts: city.accounts.size }
    const imported = problems.length === 0 && !dryRun
    if (values.json) printJson({ imported, dryRun, ...counts, problems, ...(imported && { halves: out }) })
    else if (problems.length === 0) for (const line of told(counts, out)) print(line)
    for (const line of complaints(problems)) say(line)
    return problems.length > 0 ? 1 : 0
  },
})

function unsaid(): never {
  throw new WrongUsage(
    '请用 --out 说明激活码的上半写到哪个文件 / Say with --out where to write the first halves of the activations',
  )
}

/** Without a file for the halves it is only checked. */
async function checkAndImport(people: People, city: CityFile, file: FileHandle | undefined): Promise<RecordFault[]> {
  await requireAdministrators(people)
  const faults = await faultsOfCity(people, city)
  if (file && faults.length === 0) await importInto(people, city, file)
  return faults
}

async function readCity(path: string): Promise<CityFile> {
  let written: string
  try {
    written = await readFile(path, 'utf8')
  } catch {
    throw new WrongUsage(`读不到文件 ${path} / The file ${path} cannot be read`)
  }
  const city = readCityFile(parsed(written))
  if (city) return city
  throw new WrongUsage(
    '文件应为对象，含 units 或 accounts 列表，没有其他字段 / Expected an object with lists "units" or "accounts" and nothing else',
  )
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch (error) {
    const place = error instanceof Error ? error.message : ''
    throw new WrongUsage(`文件不是 JSON / The file is not JSON: ${place}`)
  }
}

/** Somebody must be there to confirm what is imported, and their logins must be free. */
async function requireAdministrators({ db }: People): Promise<void> {
  if (await db.selectFrom('bootstrap_done').select('at').executeTakeFirst()) return
  throw new Obstacle({
    zh: '还没有管理员，导入的账号无人复核。请先执行 bootstrap。',
    en: 'There are no administrators yet to confirm the accounts. Run bootstrap first.',
  })
}

/** Nothing was written: nothing stays behind, where this may still be removed. */
async function putAway(file: FileHandle, out = ''): Promise<void> {
  const { size } = await file.stat()
  await file.close()
  if (size === 0) await rm(out, { force: true }).catch(() => undefined)
}

/**
 * Opened before the database is, because a command started by root gives up the rights to write here. An empty file of
 * an attempt that failed may be used again.
 */
async function openHalves(out: string): Promise<FileHandle> {
  try {
    const file = await open(out, 'a', 0o600)
    await file.chmod(0o600)
    if ((await file.stat()).size === 0) return file
    await file.close()
    throw new Error('not empty')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Obstacle({
      zh: `激活码写不进 ${out}，没有导入任何内容。请用 --out 换一个新文件。（${why}）`,
      en: `The activations cannot be written to ${out}; nothing was imported. Name a new file with --out. (${why})`,
    })
  }
}

function halfLines(accounts: readonly ImportedAccount[]): string {
  const rows = accounts.map(({ login, firstHalf, post, unit }) => [login, firstHalf, post, unit].join('\t'))
  return `${['登录名\t激活码（上）\t岗位\t单位', ...rows].join('\n')}\n`
}

/** The halves are on disk before anything is committed; if it then fails, they are wiped. */
async function importInto(people: People, city: CityFile, file: FileHandle): Promise<void> {
  const keep = async (accounts: readonly ImportedAccount[]) => {
    await file.writeFile(halfLines(accounts))
    await file.sync()
  }
  try {
    await importCity(people, city, keep)
  } catch (error) {
    await file.truncate(0)
    throw error
  }
}

/** Where the halves are, if anything was imported. */
function told({ units, accounts }: { units: number; accounts: number }, halves: string | undefined): string[] {
  if (halves === undefined)
    return [
      `可以导入：${units} 个单位，${accounts} 个账号；没有做任何改动`,
      `Can be imported: ${units} units, ${accounts} accounts; nothing was changed`,
    ]
  return [
    `已导入：${units} 个单位，${accounts} 个账号。账号待安全管理员在“单位与账号”中复核，并由其把激活码的下半发给本人`,
    `Imported: ${units} units, ${accounts} accounts. The security administrator confirms the accounts and hands out the second halves`,
    `激活码的上半 / First halves of the activations: ${halves}`,
  ]
}

function complaints(problems: readonly RecordFault[]): string[] {
  if (problems.length === 0) return []
  const count = problems.length
  return [
    ...problems.map(({ list, index, field, text }) => `${list}[${index}].${field}：${text.zh} / ${text.en}`),
    `共 ${count} 处需要改正，没有导入任何内容 / ${count} to correct; nothing was imported`,
  ]
}
