import { useQuery } from '@tanstack/react-query'
import type { ProjectDetail } from '@zhengheng/contract'
import type { ReactNode } from 'react'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useCode } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'

/** Reads the project the address names; a page about it starts when it is there. */
export function ProjectFrame({ children }: { children(detail: ProjectDetail): ReactNode }) {
  const code = useCode()
  const project = useQuery({
    queryKey: keys.project(code),
    queryFn: () => client.projects.detail({ params: { code } }),
  })
  if (project.error && !project.data)
    return <LoadError page error={project.error} retry={() => void project.refetch()} />
  return project.data ? children(project.data) : <Loading rows={8} />
}
