import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useSearchText } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { ChosenProject } from './ChosenProject.tsx'
import { PlainQuestions } from './PlainQuestions.tsx'
import { ProjectChoice } from './ProjectChoice.tsx'
import './scope.css'

const mine = { sort: 'changed', direction: 'desc', limit: 100 } as const

/** 我要申报: which road a project takes, found while the questions are answered; then straight into the form. */
export function DeclarePage() {
  const say = useSay()
  const navigate = useNavigate()
  const chosen = useSearchText('project')
  const projects = useQuery({
    queryKey: keys.projects(mine),
    queryFn: () => client.projects.list({ query: mine }),
  })
  if (projects.error && !projects.data)
    return <LoadError error={projects.error} retry={() => void projects.refetch()} />
  if (!projects.data) return <Loading rows={8} />
  const rows = projects.data.items
  return (
    <>
      <PageHead title={say(text('我要申报', 'Apply'))} />
      <ProjectChoice
        rows={rows}
        chosen={chosen}
        onChoose={project => void navigate({ to: '/declare', search: { project }, replace: true, resetScroll: false })}
      />
      {chosen && chosen !== 'none' ? (
        <ChosenProject key={chosen} code={chosen} rows={rows} />
      ) : (
        <PlainQuestions outside={chosen === 'none'} />
      )}
    </>
  )
}
