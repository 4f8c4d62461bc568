import { plusDays, publishedYears, workingCalendar } from '@zhengheng/policy'
import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'

const calendar = workingCalendar()

test.each(Object.keys(publishedYears))(
  'the working days of %s agree with an independent collection of the yearly notices',
  year => {
    const different: string[] = []
    for (let day = `${year}-01-01`; day.startsWith(year); day = plusDays(day, 1)) {
      const ours = calendar.isWorkingDay(day)
      if (!ours.known || ours.value !== chineseDays.isWorkday(day)) different.push(day)
    }
    expect(different).toEqual([])
  },
)
