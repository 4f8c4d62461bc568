import { expect, test } from 'vitest'
import { watchRoom } from './disk-room.ts'

const MB = 1e6

function disks(free: Record<string, number>) {
  const folders = { data: '/data', files: '/files', database: undefined }
  return watchRoom(folders, { warn: 500 * MB, stop: 100 * MB }, async path => (free[path] ?? 0) * MB)
}

test('the folder with the least room counts: enough, a warning, and only reading', async () => {
  const free = { '/data': 900, '/files': 600 }
  const look = disks(free)
  expect(await look()).toMatchObject({
    text: { en: 'There is room on the disk: 600 MB free where the file store lies.' },
    figures: { data_free_bytes: 900 * MB, files_free_bytes: 600 * MB },
  })
  free['/files'] = 499
  expect(await look()).toMatchObject({ stops: 'nothing', text: { en: expect.stringContaining('below 100 MB') } })
  free['/data'] = 99
  expect(await look()).toMatchObject({
    stops: 'writing',
    text: { zh: expect.stringContaining('数据文件夹所在磁盘只剩 99 MB'), en: expect.stringContaining('above 125 MB') },
  })
})

test('writing begins again by itself, with some more room than it stopped at', async () => {
  const free = { '/data': 99, '/files': 900 }
  const look = disks(free)
  expect((await look()).stops).toBe('writing')
  free['/data'] = 120
  expect((await look()).stops).toBe('writing')
  free['/data'] = 126
  expect((await look()).stops).toBe('nothing')
  free['/data'] = 110
  expect((await look()).stops).toBe('nothing')
})
