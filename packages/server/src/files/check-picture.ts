import { appended, contentDiffers, damaged, FileRefused } from './refusal.ts'
import type { SpooledFile } from './spooled-file.ts'

/** More than a large drawing scanned at 300 dpi; beyond it a small file can fill a viewer's memory. */
const MOST_PIXELS = 200_000_000
const MOST_SEGMENTS = 2000

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex')

export async function checkPng(file: SpooledFile): Promise<void> {
  const head = await file.at(0, 24)
  if (!head.subarray(0, PNG.length).equals(PNG)) throw contentDiffers('png')
  const end = await file.at(Math.max(0, file.size - PNG_END.length), PNG_END.length)
  if (head.length < 24 || !end.equals(PNG_END)) throw damaged()
  checkPixels(head.readUInt32BE(16), head.readUInt32BE(20))
}

export async function checkJpg(file: SpooledFile): Promise<void> {
  const head = await file.at(0, 3)
  if (!head.equals(Buffer.from('ffd8ff', 'hex'))) throw contentDiffers('jpg')
  const frame = await findFrame(file)
  checkPixels(frame.readUInt16BE(7), frame.readUInt16BE(5))
  await refuseAppendedZip(file)
  // Some cameras write notes of their own behind the end mark.
  if (!(await tailOf(file)).includes(Buffer.from('ffd9', 'hex'))) throw damaged()
}

/** The frame header tells the picture's size; it comes after any number of segments of stated length. */
async function findFrame(file: SpooledFile): Promise<Buffer> {
  let position = 2
  for (let i = 0; i < MOST_SEGMENTS; i++) {
    const segment = await file.at(position, 9)
    if (segment.length < 9 || segment[0] !== 0xff) throw damaged()
    const marker = segment.readUInt8(1)
    if (marker === 0xff) position += 1
    else if (isFrame(marker)) return segment
    else if (marker === 0xda || marker === 0xd9) throw damaged()
    else position += 2 + segment.readUInt16BE(2)
  }
  throw damaged()
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw damaged()
  if (width * height > MOST_PIXELS)
    throw new FileRefused(
      'pixels',
      `图片为 ${width}×${height} 像素，过大。请降低分辨率后再上传。`,
      `The picture has ${width}×${height} pixels, which is too many. Reduce its resolution and upload again.`,
    )
}

/** A file that is a picture or document from its front and an archive from its back. */
export async function refuseAppendedZip(file: SpooledFile): Promise<void> {
  if ((await tailOf(file)).includes('PK\x05\x06', 0, 'latin1')) throw appended()
}

/** The table of contents of an archive ends at most so far from its end. */
function tailOf(file: SpooledFile): Promise<Buffer> {
  const length = Math.min(file.size, 66_000)
  return file.at(file.size - length, length)
}
