export interface PictureSize {
  readonly width: number
  readonly height: number
}

const PNG = [0x89, 0x50, 0x4e, 0x47]
const MOST_SEGMENTS = 2000

/** Width and height as the head of a PNG or JPEG tells them, so that a pixel flood is known before it is opened out. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (PNG.every((byte, index) => bytes[index] === byte)) {
      return { width: view.getUint32(16), height: view.getUint32(20) }
    }
    return view.getUint16(0) === 0xffd8 ? jpegSize(view) : null
  } catch (error) {
    // The head ends before it tells.
    if (error instanceof RangeError) return null
    throw error
  }
}

function jpegSize(view: DataView): PictureSize | null {
  let at = 2
  for (let segment = 0; segment < MOST_SEGMENTS; segment += 1) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff || marker === 0xda || marker === 0xd9) return null
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
