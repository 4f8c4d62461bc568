import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Obstacle } from '../../obstacle.ts'
import { findPrograms, OLDEST_MAJOR, type Programs } from './programs.ts'
import type { ServiceUser } from './service-user.ts'

const RECORD = 'choice.json'

type Choice = Pick<Programs, 'major' | 'source' | 'bin'>

/** The major version never changes silently: data of one major cannot be read by another. */
export function choosePrograms(home: string, found: readonly Programs[] = findPrograms()): Programs {
  const recorded = recordedChoice(home)
  const major = majorOfData(home) ?? recorded?.major
  const fitting = found.filter(programs => major === undefined || programs.major === major)
  const chosen = fitting.find(programs => programs.bin === recorded?.bin) ?? fitting[0]
  if (chosen) return chosen
  throw major === undefined ? nothingFound() : otherMajor(home, major, found)
}

export function recordChoice(home: string, { major, source, bin }: Choice, user: ServiceUser | undefined): void {
  const path = join(home, RECORD)
  writeFileSync(path, `${JSON.stringify({ major, source, bin }, null, 2)}\n`)
  if (user) chownSync(path, user.uid, user.gid)
}

function recordedChoice(home: string): Choice | undefined {
  const path = join(home, RECORD)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Choice) : undefined
}

function majorOfData(home: string): number | undefined {
  const path = join(home, 'data', 'PG_VERSION')
  return existsSync(path) ? Number(readFileSync(path, 'utf8').trim()) : undefined
}

function nothingFound(): Obstacle {
  return new Obstacle({
    zh: `本机没有 PostgreSQL ${OLDEST_MAJOR} 或更新版本，npm 也没有适合 ${process.platform}-${process.arch} 的安装包。请安装 PostgreSQL，或用 DATABASE_URL 指定已有的数据库。`,
    en: `This machine has no PostgreSQL ${OLDEST_MAJOR} or later, and npm brought none for ${process.platform}-${process.arch}. Install PostgreSQL, or set DATABASE_URL to a database you already run.`,
  })
}

function otherMajor(home: string, major: number, found: readonly Programs[]): Obstacle {
  const available = found.map(programs => `${programs.version} (${programs.bin})`).join(', ') || '–'
  return new Obstacle({
    zh: `${home} 的数据由 PostgreSQL ${major} 写成，本机现有：${available}，不能直接读取。请装回 PostgreSQL ${major}；若要升级，先用 PostgreSQL ${major} 导出，再导入新的数据文件夹（DATA_DIR）。数据未作任何改动。`,
    en: `The data in ${home} was written by PostgreSQL ${major}; this machine has ${available}, which cannot read it. Install PostgreSQL ${major} again; to upgrade, dump with PostgreSQL ${major} and load into a new DATA_DIR. Nothing was changed.`,
  })
}
