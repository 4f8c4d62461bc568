import { z } from 'zod'

const OtherLine = z.object({ code: z.string(), name: z.string(), unitName: z.string(), amount: z.number() })
export type OtherLine = z.output<typeof OtherLine>

const reasoned = { reason: z.string(), at: z.string(), by: z.string() }

/** What became of a line by merging and splitting, and what it was before. */
export const LineLineage = z.object({
  /** newest last */
  merges: z.array(
    z.object({ from: z.array(OtherLine), was: OtherLine, after: z.number(), task: z.string(), ...reasoned }),
  ),
  /** newest last; the first part is the line itself */
  splits: z.array(z.object({ was: OtherLine, parts: z.array(OtherLine), explanation: z.string(), ...reasoned })),
  /** the line this one went into; `before` is what this one was worth */
  mergedInto: OtherLine.extend({ before: z.number(), ...reasoned }).nullable(),
  /** the line this one was a part of, as it was */
  splitFrom: OtherLine.extend(reasoned).nullable(),
})
export type LineLineage = z.output<typeof LineLineage>
