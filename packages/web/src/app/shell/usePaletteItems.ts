import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ProjectDetail } from '@zhengheng/contract'
import { inboxLines } from '../../projects/inbox-lines.ts'
import { menuOf } from '../../reader/menu.ts'
import { useMe } from '../../reader/session.ts'
import { useCode } from '../../ui/params.ts'
import { client, keys } from '../../wire/api.ts'
import {
  actionItems,
  actsOfOthers,
  namesAct,
  type PaletteItem,
  pageItems,
  projectItems,
  ruleItems,
  taskItems,
} from './palette-items.ts'
import { MOST_OF_A_KIND, useFoundProjects } from './useFoundProjects.ts'
import { useMeantProject } from './useMeantProject.ts'

const MOST_TASKS = 5

interface Found {
  readonly items: readonly PaletteItem[]
  /** how many of how many projects are listed, where not all are */
  readonly listed: string
}

/** What the search box lists: pages, projects, acts and articles. */
export function usePaletteItems(words: string): Found {
  const me = useMe()
  const named = useFoundProjects(words)
  const { rows, acts, actsFirst } = useActs(words)
  const projects = new Map([...rows, ...(named?.items ?? [])].map(row => [row.code, row]))
  const found = [projectItems([...projects.values()]), acts.slice(0, MOST_OF_A_KIND)]
  const items = [
    ...pageItems(menuOf(me.roles), words),
    ...(actsFirst ? found.reverse() : found).flat(),
    ...ruleItems(words).slice(0, MOST_OF_A_KIND),
  ]
  const more = named && named.total > named.items.length
  return { items, listed: more ? `${named.items.length} / ${named.total}${named.totalIsBound ? '+' : ''}` : '' }
}

/** Acts on the project whose code was typed, or else of the page one is on, or else what waits for the reader. */
function useActs(words: string) {
  const here = useCode()
  const cache = useQueryClient()
  const { rows, code, beside, offers } = useMeantProject(words)
  const waiting = useWaiting(code === undefined && here === '' ? words : '')
  if (code !== undefined) {
    const acts = offers ? [...actionItems(offers, code, beside), ...actsOfOthers(offers, code, beside)] : []
    // Who names an act beside the code wants that first.
    return { rows, acts, actsFirst: beside !== '' }
  }
  const page = here ? cache.getQueryData<ProjectDetail>(keys.project(here)) : undefined
  return { rows, acts: page ? actionItems(page.offers, here, words) : waiting, actsFirst: false }
}

/** What waits for the reader under the name of an act. */
function useWaiting(words: string): readonly PaletteItem[] {
  const tasks = useQuery({
    queryKey: keys.tasks(),
    queryFn: () => client.inbox.tasks({ query: {} }),
    enabled: namesAct(words),
  })
  return taskItems(inboxLines(tasks.data?.items ?? []), words).slice(0, MOST_TASKS)
}
