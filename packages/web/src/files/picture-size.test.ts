import { expect, test } from 'vitest'
import { pictureSize } from './picture-size.ts'

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
const png = (width: string, height: string) => bytes(`89504e470d0a1a0a0000000d49484452${width}${height}`)

test('a PNG tells its size at a fixed place', () => {
  expect(pictureSize(png('00000280', '000001e0'))).toEqual({ width: 640, height: 480 })
  expect(pictureSize(png('0000ea60', '0000ea60'))).toEqual({ width: 60_000, height: 60_000 })
})

test('a JPEG tells it in its frame, after other segments and padding', () => {
  const frame = 'ffc0000b0801e00280010111'
  expect(pictureSize(bytes(`ffd8${frame}`))).toEqual({ width: 640, height: 480 })
  expect(pictureSize(bytes(`ffd8ffe000044a46ff${frame}`))).toEqual({ width: 640, height: 480 })
})

test.each([
  ['nothing', ''],
  ['a cut PNG', '89504e470d0a1a0a0000000d4948'],
  ['a JPEG whose image begins before its frame', 'ffd8ffda000c03010002'],
  ['a JPEG that is cut', 'ffd8ffe00010'],
  ['a Huffman table instead of a frame', 'ffd8ffc4000201e00280ffd9'],
  ['something else', '255044462d312e37'],
])('%s tells none', (_, hex) => {
  expect(pictureSize(bytes(hex))).toBeNull()
})

test('bytes in the middle of a larger buffer are read where they are', () => {
  const whole = new Uint8Array(64)
  whole.set(png('00000002', '00000003'), 9)
  expect(pictureSize(whole.subarray(9))).toEqual({ width: 2, height: 3 })
})
