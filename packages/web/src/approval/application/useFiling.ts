import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { DraftSection } from '@zhengheng/contract'
import { type Kept, useKept } from '../../ui/draft/useKept.ts'
import type { FormValue } from '../../ui/form/ActionForm.tsx'
import { client, keys } from '../../wire/api.ts'

/** What the unit has written of a filing so far; read anew for each visit, because sending it ends it. */
export const useFilingDraft = (code: string) =>
  useQuery({
    queryKey: keys.filing(code),
    queryFn: () => client.filing.draft({ params: { code } }),
    gcTime: 0,
  })

/** What is written into a filing, kept on the server. Nothing is held of one never saved: it begins with `preset`. */
export function useFiling(code: string, draft: DraftSection, preset: FormValue): Kept<FormValue> {
  const cache = useQueryClient()
  // What was written before the road changed has no field here.
  const kept = Object.entries(draft.content).filter(([name]) => name in preset)
  const content = draft.version === 0 ? preset : { ...preset, ...Object.fromEntries(kept) }
  return useKept<FormValue>(
    { content, version: draft.version, savedAt: draft.savedAt },
    {
      toContent: work => work,
      fromContent: kept => kept,
      async save(work, version) {
        const saved = await client.filing.saveDraft({ params: { code }, body: { content: work }, seen: version })
        cache.setQueryData(keys.filing(code), saved)
        return saved
      },
    },
  )
}
