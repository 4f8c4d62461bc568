import { type FileHandle, open } from 'node:fs/promises'

/** A received file that is looked into piece by piece, never read as a whole. */
export interface SpooledFile {
  readonly path: string
  readonly size: number
  /** Fewer bytes only at the end of the file. */
  at(position: number, length: number): Promise<Buffer>
}

export async function withSpooledFile<T>(
  path: string,
  size: number,
  look: (file: SpooledFile) => Promise<T>,
): Promise<T> {
  const handle = await open(path, 'r')
  try {
    return await look({ path, size, at: (position, length) => readAt(handle, position, length) })
  } finally {
    await handle.close()
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const target = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(target, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return target.subarray(0, filled)
}
