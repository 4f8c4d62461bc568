import { expect, it } from 'vitest'
import { returnAddress } from './return-address.ts'

it('leads back inside the product only', () => {
  expect(returnAddress('/p/WH-2026-0001?do=x')).toBe('/p/WH-2026-0001?do=x')
  for (const wanted of [undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/sign-in?to=/'])
    expect(returnAddress(wanted)).toBe('/')
})
