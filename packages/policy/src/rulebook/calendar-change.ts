import { z } from 'zod'

const CalendarDay = z.iso.date()

/** What is entered in the calendar, as it travels. */
export const CalendarChangeShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('notice'),
    notice: z.strictObject({
      year: z.int().min(2019).max(2200),
      number: z.string().trim().min(1).max(60),
      date: CalendarDay,
      off: z
        .array(z.strictObject({ from: CalendarDay, to: CalendarDay }))
        .max(40)
        .readonly(),
      work: z.array(CalendarDay).max(40).readonly(),
      to: CalendarDay.nullable(),
    }),
  }),
  z.strictObject({ kind: z.literal('withdrawal'), of: z.int().min(1) }),
])
