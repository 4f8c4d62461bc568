import { useNavigate } from '@tanstack/react-router'
import { fieldsOfSection, type SectionId } from '@zhengheng/policy'
import { useEffect } from 'react'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useCode, useSearchText } from '../ui/params.ts'
import { client } from '../wire/api.ts'
import { changedField, lastEdited } from './application/last-edited.ts'
import { TaskList } from './application/TaskList.tsx'
import { useApplication } from './application/useApplication.ts'
import { ProjectFrame } from './ProjectFrame.tsx'
import './application/application.css'

/** The application as a list of sections; with `?resume` it goes on to the field typed into last, unless nothing is left to fill in. */
export function ApplicationTasks() {
  const code = useCode()
  const resuming = useSearchText('resume') !== undefined
  const application = useApplication(code)
  const { data, draft, problems } = application
  const open = problems.some(problem => problem.severity === 'must')
  const section = resuming && data?.editable && open ? (lastEdited(data.sections) ?? 'basics') : undefined
  useResume(code, section)
  if (application.error && !data)
    return <LoadError page error={application.error} retry={() => void application.refetch()} />
  if (!data || section) return <Loading rows={8} />
  return (
    <ProjectFrame>
      {detail => <TaskList application={data} draft={draft} problems={problems} detail={detail} />}
    </ProjectFrame>
  )
}

function useResume(code: string, section: SectionId | undefined) {
  const navigate = useNavigate()
  useEffect(() => {
    if (!section) return
    let here = true
    const go = async () => {
      const versions = await client.application.versions({ params: { code, section } }).catch(() => undefined)
      const [latest, before] = [...(versions?.items ?? [])].sort((a, b) => b.version - a.version)
      const at = latest && changedField(before?.content ?? {}, latest.content)
      if (here)
        await navigate({
          to: `/p/${code}/application/${section}`,
          search: { at: at ?? fieldsOfSection(section)[0]?.name },
          replace: true,
        })
    }
    void go()
    return () => {
      here = false
    }
  }, [code, section, navigate])
}
