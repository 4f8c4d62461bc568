import { describe, expect, it } from 'vitest'
import { withZipTime } from './zip-time.ts'

describe('zip time', () => {
  it('refuses bytes that are no ZIP file', () => {
    expect(() => withZipTime(new Uint8Array(100), '2026-03-09')).toThrow('not a plain ZIP file')
    expect(() => withZipTime(new Uint8Array(3), '2026-03-09')).toThrow('not a plain ZIP file')
  })
})
