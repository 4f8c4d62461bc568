import { z } from 'zod'

/** What the applicant has answered so far to a correction notice, before all of it is sent. */
export const CorrectionDraftContent = z.strictObject({
  /** by the number of the item in the notice, from 1 */
  answers: z.record(
    z.string().regex(/^\d{1,3}$/),
    z.strictObject({ state: z.enum(['open', 'corrected', 'disputed']), text: z.string().max(2000) }),
  ),
  /** by section: why it is changed although the notice does not name it */
  reasons: z.record(z.string().max(40), z.string().max(2000)),
})
export type CorrectionDraftContent = z.output<typeof CorrectionDraftContent>

export const CorrectionDraft = z.object({
  /** the notice it answers */
  notice: z.string(),
  /** how many items that notice has */
  items: z.int(),
  /** 0: nothing has been kept yet */
  version: z.int(),
  content: CorrectionDraftContent,
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
})
export type CorrectionDraft = z.output<typeof CorrectionDraft>
