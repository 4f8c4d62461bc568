import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

it('writes sizes', () => {
  expect([820, 1536, 12 * 1024 * 1024].map(fileSize)).toEqual(['820 B', '1.5 KB', '12.0 MB'])
})
