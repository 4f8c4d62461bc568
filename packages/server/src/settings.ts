import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Obstacle } from './obstacle.ts'

export type FileStoreSetting = { kind: 'folder'; path: string } | { kind: 's3'; url: string }

export interface BackupSetting {
  /** where backups are kept; absent means none are made */
  readonly store: string | undefined
  /** age recipients: only whoever holds the identity of one opens a backup, and this server holds none */
  readonly recipients: readonly string[]
}

/** How far the clock is believed. */
export interface ClockSetting {
  /** milliseconds by which clocks may differ */
  readonly bound: number
  /** days without an entry after which the time needs a second witness */
  readonly standstillDays: number
  /** YYYY-MM-DD: today by an operator's own watch; a witness for that day only */
  readonly confirmedDay: string | undefined
}

/** In bytes: free space below which the server warns, and only reads, and what it keeps back to be given up. */
export interface DiskSetting {
  readonly warn: number
  readonly stop: number
  readonly ballast: number
}

export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Absent means the embedded PostgreSQL in dataDir. */
  readonly databaseUrl: string | undefined
  /** the login the product runs with, which owns nothing; absent means that of databaseUrl, which production refuses */
  readonly databaseAppUrl: string | undefined
  readonly fileStore: FileStoreSetting
  /** where seals are copied to, out of the database's reach; beside it when a deployment names no place */
  readonly sealTo: readonly FileStoreSetting[]
  readonly mode: 'demo' | 'production'
  /** scheme, host and port under which people reach this deployment; absent means where the server listens */
  readonly publicAddress: string | undefined
  readonly backup: BackupSetting
  /** JSON file with the official text of articles; absent when a deployment supplied none */
  readonly articleTexts: string | undefined
  readonly clock: ClockSetting
  readonly disk: DiskSetting
}

export const projectRoot: string = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

/** Nothing but scheme, host and port: the product has no sub-path, and its session cookie holds over https only. */
function isSite(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin, href } = new URL(address)
  const local = LOOPBACK.includes(hostname.replace(/^\[|\]$/g, ''))
  return href === `${origin}/` && (protocol === 'https:' || (protocol === 'http:' && local))
}

/** What to write instead, for each variable: shown whenever its value cannot be used. */
const CURES = {
  PORT: {
    zh: '请填 0 到 65535 的整数，例如 PORT=8080（0 表示任选空闲端口）。',
    en: 'Give a whole number from 0 to 65535, for example PORT=8080 (0 picks any free port).',
  },
  HOST: {
    zh: '请填本机地址，例如 HOST=127.0.0.1。',
    en: 'Give an address of this machine, for example HOST=127.0.0.1.',
  },
  DATA_DIR: { zh: '请填文件夹路径。', en: 'Give the path of a folder.' },
  DATABASE_URL: {
    zh: '请写成 postgresql://用户@主机:5432/数据库；不设置则使用内置数据库。',
    en: 'Write postgresql://user@host:5432/database, or leave it unset to use the built-in database.',
  },
  DATABASE_APP_URL: {
    zh: '请写成 postgresql://用户@主机:5432/数据库，与 DATABASE_URL 是同一个数据库、另一个登录。',
    en: 'Write postgresql://user@host:5432/database: the database of DATABASE_URL, with another login.',
  },
  FILE_STORE: {
    zh: '请填文件夹路径，或 s3://主机/存储桶。',
    en: 'Give the path of a folder, or s3://host/bucket.',
  },
  SEAL_TO: {
    zh: '请填文件夹路径，或 s3://主机/存储桶[?lock=天数]；多处之间用空格隔开。',
    en: 'Give the path of a folder, or s3://host/bucket[?lock=days]; several are separated by spaces.',
  },
  PUBLIC_ADDRESS: {
    zh: '请填访问者在浏览器中打开本系统的地址，写到主机名或端口为止，例如 https://zhengheng.example.gov.cn。除本机地址外必须是 https。',
    en: 'Give the address at which people open the product in their browser, up to host or port, for example https://zhengheng.example.gov.cn. It must be https except on this machine.',
  },
  BACKUP_STORE: {
    zh: '请填文件夹路径，应在另一台机器或另一块磁盘上。',
    en: 'Give the path of a folder, on another machine or disk.',
  },
  BACKUP_RECIPIENTS: {
    zh: '请填一个或几个 age 公钥（以 age1 开头），用逗号隔开；由 zhengheng keys identity 生成。',
    en: 'Give one or several age recipients (age1…), with commas between them; “zhengheng keys identity” makes one.',
  },
  ARTICLE_TEXTS: { zh: '请填 JSON 文件的路径。', en: 'Give the path of a JSON file.' },
  CLOCK_BOUND_SECONDS: {
    zh: '请填 1 到 300 的整数：两个时钟最多可以相差几秒。',
    en: 'Give a whole number from 1 to 300: by how many seconds clocks may differ.',
  },
  CLOCK_STANDSTILL_DAYS: {
    zh: '请填 7 到 3650 的整数：多少天没有办理之后，日期须有第二个时钟印证。',
    en: 'Give a whole number from 7 to 3650: after how many days without an act the date needs a second clock.',
  },
  CLOCK_CONFIRMED: {
    zh: '请填今天的日期，例如 CLOCK_CONFIRMED=2026-11-30；只在当天有效。',
    en: 'Give today’s date, for example CLOCK_CONFIRMED=2026-11-30; it holds for that day only.',
  },
  DISK_WARN_MB: {
    zh: '请填整数，单位 MB：剩余空间少于它时提醒；须大于 DISK_STOP_MB。',
    en: 'Give a whole number of MB: below so much free space the server warns; more than DISK_STOP_MB.',
  },
  DISK_STOP_MB: {
    zh: '请填整数，单位 MB：剩余空间少于它时只能查看。',
    en: 'Give a whole number of MB: below so much free space the server only reads.',
  },
  BALLAST_MB: {
    zh: '请填整数，单位 MB：预留、在磁盘写满时放出的空间；0 表示不预留。',
    en: 'Give a whole number of MB kept back for a full disk; 0 keeps nothing back.',
  },
  ZHENGHENG_MODE: { zh: '只能是 demo 或 production。', en: 'It can only be demo or production.' },
} as const

const isStore = (store: string): boolean => !/^\w+:\/\//.test(store) || /^s3:\/\/[^/]+/.test(store)

const wholeFrom = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine(number => number >= least && number <= most)

const MB = 1_000_000
const MOST_MB = 100_000_000

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine(port => port <= 65535)
    .default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/)
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('.zhengheng'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./)
    .optional(),
  DATABASE_APP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./)
    .optional(),
  FILE_STORE: z.string().refine(isStore).optional(),
  SEAL_TO: z
    .string()
    .transform(places => places.trim().split(/\s+/))
    .refine(places => places.every(isStore))
    .optional(),
  PUBLIC_ADDRESS: z
    .string()
    .refine(isSite)
    .transform(address => new URL(address).origin)
    .optional(),
  BACKUP_STORE: z.string().optional(),
  BACKUP_RECIPIENTS: z
    .string()
    .transform(list => list.split(/[\s,]+/).filter(each => each !== ''))
    .refine(list => list.every(each => /^age1[a-z0-9]+$/.test(each)))
    .default([]),
  ARTICLE_TEXTS: z.string().optional(),
  CLOCK_BOUND_SECONDS: wholeFrom(1, 300).default(5),
  CLOCK_STANDSTILL_DAYS: wholeFrom(7, 3650).default(60),
  CLOCK_CONFIRMED: z.iso.date().optional(),
  DISK_WARN_MB: wholeFrom(0, MOST_MB).default(5000),
  DISK_STOP_MB: wholeFrom(0, MOST_MB).default(1000),
  BALLAST_MB: wholeFrom(0, MOST_MB).optional(),
  ZHENGHENG_MODE: z.enum(['demo', 'production']).default('demo'),
})

export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw unusable(parsed.error.issues.map(issue => String(issue.path[0])))
  const { PORT, HOST, DATA_DIR, DATABASE_URL, FILE_STORE, SEAL_TO, PUBLIC_ADDRESS, ARTICLE_TEXTS, ZHENGHENG_MODE } =
    parsed.data
  const { DATABASE_APP_URL, BACKUP_STORE, BACKUP_RECIPIENTS } = parsed.data
  if (ZHENGHENG_MODE === 'demo' && !LOOPBACK.includes(HOST)) throw demoIsLocal(HOST)
  const { DISK_WARN_MB, DISK_STOP_MB, BALLAST_MB } = parsed.data
  if (DISK_WARN_MB < DISK_STOP_MB) throw unusable(['DISK_WARN_MB'])
  const dataDir = fromRoot(DATA_DIR)
  return {
    port: PORT,
    host: HOST,
    dataDir,
    databaseUrl: DATABASE_URL,
    databaseAppUrl: DATABASE_APP_URL,
    articleTexts: ARTICLE_TEXTS && fromRoot(ARTICLE_TEXTS),
    fileStore: store(FILE_STORE, resolve(dataDir, 'files')),
    sealTo: SEAL_TO?.map(place => store(place, '')) ?? [store(undefined, resolve(dataDir, 'seals'))],
    mode: ZHENGHENG_MODE,
    publicAddress: PUBLIC_ADDRESS,
    backup: { store: BACKUP_STORE && fromRoot(BACKUP_STORE), recipients: BACKUP_RECIPIENTS },
    clock: {
      bound: parsed.data.CLOCK_BOUND_SECONDS * 1000,
      // A demo is looked at again after months, and its log proves nothing.
      standstillDays: ZHENGHENG_MODE === 'demo' ? Number.POSITIVE_INFINITY : parsed.data.CLOCK_STANDSTILL_DAYS,
      confirmedDay: parsed.data.CLOCK_CONFIRMED,
    },
    disk: {
      warn: DISK_WARN_MB * MB,
      stop: DISK_STOP_MB * MB,
      ballast: (BALLAST_MB ?? (ZHENGHENG_MODE === 'demo' ? 0 : 256)) * MB,
    },
  }
}

function store(value: string | undefined, otherwise: string): FileStoreSetting {
  if (value?.startsWith('s3://')) return { kind: 's3', url: value }
  return { kind: 'folder', path: value ? fromRoot(value) : otherwise }
}

function fromRoot(path: string): string {
  return isAbsolute(path) ? resolve(path) : resolve(projectRoot, path)
}

/** Values are not repeated: DATABASE_URL may hold a password. */
function unusable(names: readonly string[]): Obstacle {
  const unique = [...new Set(names)].filter(name => name in CURES) as (keyof typeof CURES)[]
  return new Obstacle({
    zh: unique.map(name => `环境变量 ${name} 的值不能用。${CURES[name].zh}`).join('\n'),
    en: unique
      .map(name => `The environment variable ${name} has a value that cannot be used. ${CURES[name].en}`)
      .join('\n'),
  })
}

/** Papers name the address at which anybody checks them, and cannot be called back: it is never guessed in production. */
export function requirePublicAddress({ mode, publicAddress }: Settings): void {
  if (mode === 'demo' || publicAddress !== undefined) return
  throw new Obstacle({
    zh: `生产模式必须设置环境变量 PUBLIC_ADDRESS：公文上的查验网址、回执和日历订阅都用它。${CURES.PUBLIC_ADDRESS.zh}`,
    en: `Production mode needs the environment variable PUBLIC_ADDRESS: papers, receipts and calendar subscriptions print it. ${CURES.PUBLIC_ADDRESS.en}`,
  })
}

function demoIsLocal(host: string): Obstacle {
  return new Obstacle({
    zh: `演示模式只在本机开放（无需口令即可选择身份），不能使用 HOST=${host}。请去掉 HOST，或设置 ZHENGHENG_MODE=production。`,
    en: `Demo mode opens on this machine only (anybody may pick a persona without a password), so HOST=${host} is refused. Leave HOST unset, or set ZHENGHENG_MODE=production.`,
  })
}
