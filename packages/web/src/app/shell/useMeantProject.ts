import { useQuery } from '@tanstack/react-query'
import type { ProjectRow } from '@zhengheng/contract'
import type { Offer } from '@zhengheng/policy'
import { useEffect, useState } from 'react'
import { client, keys } from '../../wire/api.ts'
import { fitting, readTyped } from './typed-code.ts'
import { useFoundProjects } from './useFoundProjects.ts'

interface Meant {
  /** projects whose code was typed */
  readonly rows: readonly ProjectRow[]
  /** the code, when it is the code of one project only */
  readonly code: string | undefined
  /** what was typed beside it */
  readonly beside: string
  /** what may be done with it, once that is known */
  readonly offers: readonly Offer[] | undefined
}

/** The project whose code was typed. What may be done with it is asked for when the typing pauses. */
export function useMeantProject(words: string): Meant {
  const typed = readTyped(words)
  const found = useFoundProjects(typed.beside === '' ? words : typed.code)
  const rows = fitting(typed.code, found?.items ?? [])
  const code = rows.length === 1 ? rows[0]?.code : undefined
  const paused = usePaused(words) === words
  const detail = useQuery({
    queryKey: keys.project(code ?? ''),
    queryFn: () => client.projects.detail({ params: { code: code ?? '' } }),
    enabled: paused && code !== undefined,
  })
  return { rows, code, beside: typed.beside, offers: detail.data?.offers }
}

const PAUSE_MS = 250

/** What is being typed, once the typing has paused. */
function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return paused
}
