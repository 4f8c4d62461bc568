import { useQuery } from '@tanstack/react-query'
import type { ProjectDetail, ProjectRow } from '@zhengheng/contract'
import type { Pack } from '@zhengheng/policy'
import { useState } from 'react'
import { OwnHints } from '../likeness/OwnHints.tsx'
import { useMe } from '../reader/session.ts'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { UnderRulesOfToday } from '../ui/UnderRulesOfToday.tsx'
import { client, keys } from '../wire/api.ts'
import { Begin } from './Begin.tsx'
import { Questions } from './Questions.tsx'
import { answersFor, verdictOf } from './route-answers.ts'
import { smallSiblings, splittingHint } from './splitting.ts'
import { Verdict } from './Verdict.tsx'

interface ChosenProjectProps {
  readonly code: string
  readonly rows: readonly ProjectRow[]
}

/** The questions about a project of the unit, answered as far as the plan knows. */
export function ChosenProject({ code, rows }: ChosenProjectProps) {
  const project = useQuery({
    queryKey: keys.project(code),
    queryFn: () => client.projects.detail({ params: { code } }),
  })
  if (project.error && !project.data) return <LoadError error={project.error} retry={() => void project.refetch()} />
  if (!project.data) return <Loading rows={6} />
  const { data } = project
  return (
    <UnderRulesOfToday begunUnder={data.project.pack}>
      {pack => <Answered detail={data} rows={rows} pack={pack} />}
    </UnderRulesOfToday>
  )
}

interface AnsweredProps {
  readonly detail: ProjectDetail
  readonly rows: readonly ProjectRow[]
  readonly pack: Pack
}

function Answered({ detail, rows, pack }: AnsweredProps) {
  const me = useMe()
  const { project, timeline } = detail
  const [answers, setAnswers] = useState(() => answersFor(project, timeline))
  const verdict = verdictOf(answers, project.unit?.kind ?? me.unit.kind, pack)
  const hint =
    answers.amount !== null && verdict?.route === 'filing'
      ? splittingHint(answers.amount, smallSiblings(rows, project, pack), pack)
      : undefined
  return (
    <div className="columns">
      <div>
        <Questions answers={answers} onChange={setAnswers} />
      </div>
      <div className="verdict-side">
        <Verdict
          verdict={verdict}
          hint={hint}
          likeness={<OwnHints code={project.code} name={project.name} of="plan" />}
        >
          {verdict && verdict.route !== 'classified' && answers.amount !== null && (
            <Begin detail={detail} answers={{ ...answers, amount: answers.amount }} verdict={verdict} />
          )}
        </Verdict>
      </div>
    </div>
  )
}
