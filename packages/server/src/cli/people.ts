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
        zh: '一次性口令写入这个新文件（只有本人可读），不在屏幕显示',
        en: 'new file for the one-time passwords, readable by its owner only; they are never printed',
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
    const file = out === undefined ? undefined : await openPasswords(out)
    const problems = await withPeople(settings(), { name: 'zhengheng people import', say }, people =>
      checkAndImport(people, city, file, say),
    ).finally(() => file && putAway(file, out))
    const counts = { units: city.units.size, accounts: city.accounts.size }
    const imported = problems.length === 0 && !dryRun
    if (values.json) printJson({ imported, dryRun, ...counts, problems, ...(imported && { passwords: out }) })
    else if (problems.length === 0) for (const line of told(counts, out)) print(line)
    for (const line of complaints(problems)) say(line)
    return problems.length > 0 ? 1 : 0
  },
})

function unsaid(): never {
  throw new WrongUsage('请用 --out 说明一次性口令写到哪个文件 / Say with --out where to write the one-time passwords')
}

/** Without a file for the passwords it is only checked. */
async function checkAndImport(
  people: People,
  city: CityFile,
  file: FileHandle | undefined,
  say: (line: string) => void,
): Promise<RecordFault[]> {
  await requireAdministrators(people)
  const faults = await faultsOfCity(people, city)
  if (file && faults.length === 0) await importInto(people, city, file, say)
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
async function openPasswords(out: string): Promise<FileHandle> {
  try {
    const file = await open(out, 'a', 0o600)
    await file.chmod(0o600)
    if ((await file.stat()).size === 0) return file
    await file.close()
    throw new Error('not empty')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Obstacle({
      zh: `一次性口令写不进 ${out}，没有导入任何内容。请用 --out 换一个新文件。（${why}）`,
      en: `The one-time passwords cannot be written to ${out}; nothing was imported. Name a new file with --out. (${why})`,
    })
  }
}

function passwordLines(accounts: readonly ImportedAccount[]): string {
  const rows = accounts.map(({ login, oneTimePassword, post, unit }) => [login, oneTimePassword, post, unit].join('\t'))
  return `${['登录名\t一次性口令\t岗位\t单位', ...rows].join('\n')}\n`
}

/** The passwords are on disk before anything is committed; if it then fails, they are wiped. */
async function importInto(
  people: People,
  city: CityFile,
  file: FileHandle,
  say: (line: string) => void,
): Promise<void> {
  const keep = async (accounts: readonly ImportedAccount[]) => {
    await file.writeFile(passwordLines(accounts))
    await file.sync()
  }
  try {
    await importCity(people, city, keep, (done, of) => say(`  ${done} / ${of}`))
  } catch (error) {
    await file.truncate(0)
    throw error
  }
}

/** Where the passwords are, if anything was imported. */
function told({ units, accounts }: { units: number; accounts: number }, passwords: string | undefined): string[] {
  if (passwords === undefined)
    return [
      `可以导入：${units} 个单位，${accounts} 个账号；没有做任何改动`,
      `Can be imported: ${units} units, ${accounts} accounts; nothing was changed`,
    ]
  return [
    `已导入：${units} 个单位，${accounts} 个账号。账号待安全管理员在“单位与账号”中复核后才能登录`,
    `Imported: ${units} units, ${accounts} accounts. They can sign in once the security administrator has confirmed them`,
    `一次性口令 / One-time passwords: ${passwords}`,
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
