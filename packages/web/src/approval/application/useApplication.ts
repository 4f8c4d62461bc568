import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ApplicationDetail, DraftSection } from '@zhengheng/contract'
import { type ApplicationDraft, fen, type Problem, problemsOf, type SectionId } from '@zhengheng/policy'
import { useMemo } from 'react'
import { useMe } from '../../reader/session.ts'
import { client, keys } from '../../wire/api.ts'

/** The application of a project with what its rules say about it now. */
export function useApplication(code: string) {
  const query = useQuery({
    queryKey: keys.application(code),
    queryFn: () => client.application.detail({ params: { code } }),
  })
  const { today } = useMe()
  const { data } = query
  const judged = useMemo(() => {
    const draft = draftOf(data?.sections ?? [])
    return { draft, problems: data ? problemsIn(draft, data, today) : [] }
  }, [data, today])
  return { ...query, ...judged }
}

/** What is stored; what the server merely offers to begin with does not count yet. */
const draftOf = (sections: readonly DraftSection[]): ApplicationDraft =>
  Object.fromEntries(sections.filter(({ version }) => version > 0).map(({ section, content }) => [section, content]))

/** The same judgement the server makes when the application is submitted. */
export const problemsIn = (
  draft: ApplicationDraft,
  { planned }: Pick<ApplicationDetail, 'planned'>,
  today: string,
): readonly Problem[] =>
  problemsOf(draft, { today, ...(planned !== null && { planned: fen(planned) }) }).filter(
    problem => !isPaperList(problem),
  )

/** Without any paper the list itself is missing too; the papers say so already. */
const isPaperList = ({ section, path }: Problem) => section === 'materials' && path === 'items'

/** A section as stored, or as it is before anything was typed. */
export const sectionIn = (detail: ApplicationDetail, section: SectionId): DraftSection =>
  detail.sections.find(found => found.section === section) ?? {
    section,
    version: 0,
    content: {},
    finished: false,
    savedAt: null,
    savedBy: null,
  }

/** Puts a saved section where the other pages read it. */
export function useKeepSaved(code: string): (saved: DraftSection) => void {
  const cache = useQueryClient()
  return saved =>
    cache.setQueryData<ApplicationDetail>(
      keys.application(code),
      old =>
        old && {
          ...old,
          sections: [...old.sections.filter(section => section.section !== saved.section), saved],
        },
    )
}
