import { expect, it } from 'vitest'
import { isBelow, ordinalIn } from './outline.ts'

it.each([
  ['一、软件开发', 1, '软件开发'],
  ['二', 1, ''],
  ['（三）接口', 2, '接口'],
  ['1', 3, ''],
  ['2、平台', 3, '平台'],
  ['1.2', 4, ''],
  ['1.2.3 模块', 5, '模块'],
  ['(4)', 7, ''],
  ['第一部分 建设', 0, '建设'],
])('%s has rank %i', (written, rank, rest) => expect(ordinalIn(written)).toMatchObject({ rank, rest }))

it.each(['一网统管平台', '十堰分中心', '二维码门牌', '3D 打印机', '5G专网', '2.5寸硬盘', '1.5匹空调', '服务器'])(
  '%s only begins with a numeral, if at all',
  written => expect(ordinalIn(written)).toBeUndefined(),
)

it('knows what lies below', () => {
  const ordinal = (written: string) => ordinalIn(written) ?? { rank: 9, path: [] }
  expect(isBelow(ordinal('1'), ordinal('1.2'))).toBe(true)
  expect(isBelow(ordinal('1'), ordinal('11.2'))).toBe(false)
  expect(isBelow(ordinal('一、'), ordinal('1.2'))).toBe(false)
})
