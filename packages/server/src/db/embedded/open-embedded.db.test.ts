import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, closeAll, newDataDir, openElsewhere, openHere, pidOf } from './product-for-tests.ts'
import { findPrograms } from './programs.ts'
import { findUser } from './service-user.ts'

afterEach(closeAll)

const home = (dataDir: string) => join(dataDir, 'database')

describe('a first start', () => {
  test('makes a UTF8 database with both roles, also without LANG', async () => {
    const { socketFolder } = await openElsewhere(newDataDir(), { PATH: process.env.PATH })
    const [database] = await ask(
      socketFolder,
      `select pg_encoding_to_char(encoding) as encoding, pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()`,
    )
    expect(database).toEqual({ encoding: 'UTF8', owner: 'zhengheng_owner' })
    expect(await ask(socketFolder, `select '政' ~ '\\w' as letter`)).toEqual([{ letter: true }])
    const [app] = await ask(
      socketFolder,
      `select current_user as me, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`,
      'zhengheng_app',
    )
    expect(app).toEqual({ me: 'zhengheng_app', rolsuper: false, rolcreatedb: false, rolcreaterole: false })
  })

  test('listens on a private socket only, and asks for no password', async () => {
    const { socketFolder } = await openHere(newDataDir())
    expect(await ask(socketFolder, `select current_setting('listen_addresses') as tcp`)).toEqual([{ tcp: '' }])
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
    await expect(ask(socketFolder, 'select 1', 'somebody')).rejects.toThrow(/peer|role/i)
  })

  test('records the choice beside the data, and the database never runs as root', async () => {
    const dataDir = newDataDir()
    await openHere(dataDir)
    const choice = JSON.parse(readFileSync(join(home(dataDir), 'choice.json'), 'utf8'))
    expect(Object.keys(choice)).toEqual(['major', 'source', 'bin'])
    if (existsSync('/proc/self')) expect(statSync(`/proc/${pidOf(dataDir)}`).uid).not.toBe(0)
  })

  test.skipIf(!findPrograms().some(({ source }) => source === 'package'))('works with the npm programs', async () => {
    const dataDir = newDataDir()
    const found = findPrograms().find(({ source }) => source === 'package')
    const first = await openHere(dataDir)
    await first.stop()
    rmSync(join(home(dataDir), 'data'), { recursive: true })
    writeFileSync(join(home(dataDir), 'choice.json'), JSON.stringify(found))
    const { socketFolder } = await openHere(dataDir)
    const [{ major }] = await ask(socketFolder, `select current_setting('server_version_num')::int / 10000 as major`)
    expect(major).toBe(found?.major)
    expect(await ask(socketFolder, `select '政' ~ '\\w' as letter`)).toEqual([{ letter: true }])
  })
})

describe.skipIf(process.getuid?.() !== 0)('started by root', () => {
  test('below a private folder the database lives elsewhere, and is found again', async () => {
    const dataDir = newDataDir()
    chmodSync(join(dataDir, '..'), 0o700)
    const first = await openHere(dataDir)
    const { database } = JSON.parse(readFileSync(join(dataDir, 'zhengheng.json'), 'utf8'))
    expect(first.describe).toContain(database)
    await ask(first.socketFolder, 'create table note as select 1 as n')
    await first.stop()
    const second = await openHere(dataDir)
    expect(await ask(second.socketFolder, 'select n from note')).toEqual([{ n: 1 }])
    await second.stop()
    rmSync(database, { recursive: true })
  })

  test('data of an ordinary user stays theirs', async () => {
    const dataDir = newDataDir()
    mkdirSync(dataDir)
    const nobody = findUser('nobody')
    chownSync(dataDir, nobody?.uid ?? 0, nobody?.gid ?? 0)
    await openHere(dataDir)
    expect(statSync(`/proc/${pidOf(dataDir)}`).uid).toBe(nobody?.uid)
  })
})

describe('a later start', () => {
  test('finds what was written', async () => {
    const dataDir = newDataDir()
    const first = await openHere(dataDir)
    await ask(first.socketFolder, 'create table note as select 1 as n')
    await first.stop()
    expect(existsSync(join(home(dataDir), 'data', 'postmaster.pid'))).toBe(false)
    const second = await openHere(dataDir)
    expect(await ask(second.socketFolder, 'select n from note')).toEqual([{ n: 1 }])
  })

  test('refuses data of another major and changes nothing', async () => {
    const dataDir = newDataDir()
    await (await openHere(dataDir)).stop()
    writeFileSync(join(home(dataDir), 'data', 'PG_VERSION'), '11\n')
    await expect(openHere(dataDir)).rejects.toThrow(/written by PostgreSQL 11/)
    expect(readFileSync(join(home(dataDir), 'data', 'PG_VERSION'), 'utf8')).toBe('11\n')
  })

  test('refuses a database of another encoding, and leaves nothing running', async () => {
    const dataDir = newDataDir()
    const first = await openHere(dataDir)
    await ask(first.socketFolder, 'drop database zhengheng', 'postgres', 'postgres')
    await ask(
      first.socketFolder,
      `create database zhengheng encoding 'SQL_ASCII' locale 'C' template template0`,
      'postgres',
      'postgres',
    )
    await first.stop()
    await expect(openHere(dataDir)).rejects.toThrow(/SQL_ASCII/)
    expect(existsSync(join(home(dataDir), 'data', 'postmaster.pid'))).toBe(false)
  })

  test('refuses a folder that holds something else', async () => {
    const dataDir = newDataDir()
    writeFileSync(join(dataDir, '..', 'letter.txt'), 'dear')
    await expect(openHere(join(dataDir, '..'))).rejects.toThrow(/already holds something/)
  })
})
