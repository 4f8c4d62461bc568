import { expect, it } from 'vitest'
import { arrangedBy } from './holiday-notice.ts'
import { firstNotices } from './holidays.ts'
import { readNotice } from './read-notice.ts'

const of2019 = `国务院办公厅关于2019年
部分节假日安排的通知
国办发明电〔2018〕15号
经国务院批准，现将2019年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日放假。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
国务院办公厅
2018年12月4日`

const of2025 = `国务院办公厅关于2025年部分节假日安排的通知
国办发明电〔2024〕12号
自2025年1月1日起，全体公民放假的假日增加2天。国庆节自10月1日起放假调休7天，国庆节放假如逢中秋节则合并放假8天。
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
国务院办公厅
2024年11月12日`

const adjusted2019 = `国务院办公厅关于调整2019年劳动节假期安排的通知
国办发明电〔2019〕3号
一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
国务院办公厅
2019年3月22日`

it.each([
  ['国办发明电〔2018〕15号', of2019],
  ['国办发明电〔2024〕12号', of2025],
  ['国办发明电〔2019〕3号', adjusted2019],
])('%s is read as it was published', (number, words) => {
  const kept = firstNotices.find(notice => notice.number === number)
  if (!kept) throw new Error('the notice is among the first')
  const read = readNotice(words, 2027)
  expect(read).toMatchObject({ year: kept.year, number, date: kept.date, doubts: [] })
  expect(arrangedBy([{ ...kept, off: read.off, work: read.work }])).toEqual(arrangedBy([kept]))
})

it('days typed in its words belong to the year at hand', () => {
  expect(readNotice('10月1日至8日放假。9月27日、10月10日上班', 2027)).toMatchObject({
    year: null,
    number: null,
    date: null,
    off: [{ from: '2027-10-01', to: '2027-10-08' }],
    work: ['2027-09-27', '2027-10-10'],
    doubts: [],
  })
})

it('is read as it is copied from a page: wide digits, spaces within days, other brackets, one long line', () => {
  const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
  const copied = [
    of2025.replace(/\d/g, wide),
    of2025.replace(/(\d+)/g, ' $1\u00a0').replaceAll('\n', '\r\n　　'),
    `${of2025.replace('〔2024〕', '[2024]')}\n（此件公开发布）`,
    of2025.replaceAll('\n', '　'),
  ]
  for (const words of copied) expect(readNotice(words, 2027)).toEqual(readNotice(of2025, 2027))
})

it('days typed in a row are of the month before them, and a comma parts days off from days worked', () => {
  const typed = readNotice('1月28日至2月4日放假，共8天，1月25日（周六）、26日，2月8日（周六）上班', 2025)
  expect(typed).toMatchObject({
    off: [{ from: '2025-01-28', to: '2025-02-04' }],
    work: ['2025-01-25', '2025-01-26', '2025-02-08'],
    doubts: [],
  })
  expect(readNotice('放假3日。3日上班', 2025)).toMatchObject({ off: [], work: [] })
})

it('a day that agrees neither with the count nor with its weekday is doubted', () => {
  const mistyped = of2025
    .replace('10月1日（周三）至8日（周三）', '10月1日（周三）至7日（周三）')
    .replace('9月28日', '9月29日')
  expect(readNotice(mistyped, 2025).doubts.map(({ zh }) => zh)).toEqual([
    expect.stringContaining('日期合计 7 天'),
    '2025-09-29 是星期一，不是星期日',
  ])
})

it('what is no day is not read', () => {
  expect(readNotice('2月30日放假。13月1日上班', 2027)).toMatchObject({ off: [], work: [] })
  expect(readNotice('', 2027)).toMatchObject({ off: [], work: [], year: null })
})
