import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot, readSettings, requirePublicAddress } from './settings.ts'

test('with nothing set, a demo opens on loopback with its data in the project', () => {
  expect(readSettings({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: join(projectRoot, '.zhengheng'),
    databaseUrl: undefined,
    databaseAppUrl: undefined,
    fileStore: { kind: 'folder', path: join(projectRoot, '.zhengheng', 'files') },
    sealTo: [{ kind: 'folder', path: join(projectRoot, '.zhengheng', 'seals') }],
    mode: 'demo',
    backup: { store: undefined, recipients: [] },
    clock: { bound: 5000, standstillDays: Number.POSITIVE_INFINITY, confirmedDay: undefined },
    disk: { warn: 5e9, stop: 1e9, ballast: 0 },
  })
})

test('an empty value counts as not set', () => {
  expect(readSettings({ PORT: '', HOST: ' ', ZHENGHENG_MODE: '' })).toEqual(readSettings({}))
})

test('files live in the data folder unless FILE_STORE says otherwise', () => {
  const folder = readSettings({ DATA_DIR: '/srv/data' }).fileStore
  expect(folder).toEqual({ kind: 'folder', path: '/srv/data/files' })
  expect(readSettings({ SEAL_TO: ' /mnt/far  s3://minio:9000/seals?lock=3650 ' }).sealTo).toEqual([
    { kind: 'folder', path: '/mnt/far' },
    { kind: 's3', url: 's3://minio:9000/seals?lock=3650' },
  ])
  expect(() => readSettings({ SEAL_TO: '/mnt/far ftp://host/x' })).toThrow(/SEAL_TO/)
  expect(readSettings({ FILE_STORE: '/mnt/files' }).fileStore).toEqual({ kind: 'folder', path: '/mnt/files' })
  expect(readSettings({ FILE_STORE: 's3://minio:9000/zhengheng' }).fileStore).toEqual({
    kind: 's3',
    url: 's3://minio:9000/zhengheng',
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['HOST', 'two words'],
  ['DATABASE_URL', 'mysql://host/db'],
  ['FILE_STORE', 'ftp://host/files'],
  ['BACKUP_RECIPIENTS', 'AGE-SECRET-KEY-1QQQ'],
  ['CLOCK_BOUND_SECONDS', '0'],
  ['CLOCK_STANDSTILL_DAYS', '1'],
  ['CLOCK_CONFIRMED', '2026-02-30'],
  ['DISK_WARN_MB', '999'],
  ['DISK_STOP_MB', '-1'],
  ['BALLAST_MB', '1.5'],
  ['PUBLIC_ADDRESS', 'zhengheng.example'],
  ['PUBLIC_ADDRESS', 'http://zhengheng.example'],
  ['PUBLIC_ADDRESS', 'https://zhengheng.example/zhengheng/'],
  ['PUBLIC_ADDRESS', 'https://u:p@zhengheng.example'],
  ['ZHENGHENG_MODE', 'prod'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`变量 ${name} .*\n.*variable ${name} `))
})

test('every unusable variable is named at once, and no value is repeated', () => {
  const read = () => readSettings({ PORT: 'x', DATABASE_URL: 'mysql://u:geheim@h/d' })
  expect(read).toThrow(/PORT[\s\S]*DATABASE_URL/)
  expect(read).not.toThrow(/geheim/)
})

test('the public address is scheme, host and port; production does not start without one', () => {
  const start = (env: Record<string, string>) => {
    const settings = readSettings(env)
    requirePublicAddress(settings)
    return settings.publicAddress
  }
  expect(start({ PUBLIC_ADDRESS: 'https://Zhengheng.example:8443/' })).toBe('https://zhengheng.example:8443')
  expect(start({ PUBLIC_ADDRESS: 'http://127.0.0.1:8080' })).toBe('http://127.0.0.1:8080')
  expect(start({})).toBeUndefined()
  expect(() => start({ ZHENGHENG_MODE: 'production' })).toThrow(
    /必须设置环境变量 PUBLIC_ADDRESS[\s\S]*needs .* PUBLIC_ADDRESS/,
  )
})

test('a demo refuses to open beyond this machine; production may', () => {
  expect(() => readSettings({ HOST: '0.0.0.0' })).toThrow(/HOST=0\.0\.0\.0/)
  expect(readSettings({ HOST: '::1' }).host).toBe('::1')
  expect(readSettings({ HOST: '0.0.0.0', ZHENGHENG_MODE: 'production' }).host).toBe('0.0.0.0')
})
