import { z } from 'zod'

/** What a reviewer has marked and typed about one submission and not yet sent; only that reviewer reads it. */
export const ReviewWorkContent = z.strictObject({
  marks: z.record(z.string().max(60), z.unknown()),
  /** null while it is still what the marks say */
  opinion: z.record(z.string().max(60), z.unknown()).nullable(),
  corrections: z
    .array(z.record(z.string().max(60), z.unknown()))
    .max(200)
    .nullable(),
  /** by number of the item in the last notice: what was found of its answer */
  settled: z.record(z.string().regex(/^\d{1,3}$/), z.unknown()).optional(),
  /** notes on places of the application */
  notes: z
    .array(z.record(z.string().max(60), z.unknown()))
    .max(200)
    .optional(),
  /** the term and the reason of a second notice, once typed */
  dueDays: z.string().max(20).nullable().optional(),
  secondTimeReason: z.string().max(2000).nullable().optional(),
})
