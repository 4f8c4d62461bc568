import { statfs } from 'node:fs/promises'
import type { Text } from '@zhengheng/policy'
import type { Report } from '../spine/condition.ts'

/** Bytes free below which the server warns, and below which it only reads. */
export interface DiskLimits {
  readonly warn: number
  readonly stop: number
}

/** Folders the product writes to; several may lie on one disk. */
export type Folders = Readonly<Record<'data' | 'files' | 'database', string | undefined>>
type Folder = keyof Folders

const names: Readonly<Record<Folder, Text>> = {
  data: { zh: '数据文件夹', en: 'the data folder' },
  files: { zh: '附件文件夹', en: 'the file store' },
  database: { zh: '数据库', en: 'the database' },
}

/** Bytes this process may still write below a path. */
export async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}

/** Writing begins again only with some more room than it stopped at, or it would begin and stop with every clean-up. */
const ROOM_TO_BEGIN = 1.25

interface Room {
  readonly folder: Folder
  readonly free: number
}

/** Watches the folder with the least room; `free` says how much is left below a path. */
export function watchRoom(folders: Folders, { warn, stop }: DiskLimits, free: typeof freeBytes = freeBytes) {
  let stopped = false
  const look = async (): Promise<Room[]> => {
    const rooms: Room[] = []
    for (const [folder, path] of Object.entries(folders) as [Folder, string | undefined][])
      if (path !== undefined) rooms.push({ folder, free: await free(path) })
    return rooms.sort((a, b) => a.free - b.free)
  }
  return async (): Promise<Report> => {
    const rooms = await look()
    const figures = Object.fromEntries(rooms.map(room => [`${room.folder}_free_bytes`, room.free]))
    const [least] = rooms
    if (!least) return { text: { zh: '没有本机磁盘。', en: 'No disk of this machine is used.' } }
    stopped = least.free < stop * (stopped ? ROOM_TO_BEGIN : 1)
    if (stopped) return { stops: 'writing', text: full(least, stop), figures }
    if (least.free < warn) return { stops: 'nothing', text: filling(least, stop), figures }
    return { text: enough(least), figures }
  }
}

const size = (bytes: number): string =>
  bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`

const enough = ({ folder, free }: Room): Text => ({
  zh: `磁盘空间充足：${names[folder].zh}所在磁盘还剩 ${size(free)}。`,
  en: `There is room on the disk: ${size(free)} free where ${names[folder].en} lies.`,
})

const filling = ({ folder, free }: Room, stop: number): Text => ({
  zh: `${names[folder].zh}所在磁盘只剩 ${size(free)}；少于 ${size(stop)} 时将只能查看、不能办理。请管理员尽快清理或扩容。`,
  en: `Only ${size(free)} are free where ${names[folder].en} lies; below ${size(stop)} the server will only read. Free or add space soon.`,
})

const full = ({ folder, free }: Room, stop: number): Text => ({
  zh: `${names[folder].zh}所在磁盘只剩 ${size(free)}，为保护已有数据，暂时只能查看，不能办理、填写和上传。请管理员清理或扩容，剩余超过 ${size(stop * ROOM_TO_BEGIN)} 后自动恢复。`,
  en: `Only ${size(free)} are free where ${names[folder].en} lies. To protect what is there, the server only reads: no acts, drafts or uploads. Free or add space; above ${size(stop * ROOM_TO_BEGIN)} it ends by itself.`,
})
