import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, amountOf, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { ActProblemNote } from '../ui/act/ActProblemNote.tsx'
import { useActForm } from '../ui/act/useActForm.ts'
import { WhyNot } from '../ui/act/WhyNot.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { DraftLine } from '../ui/draft/DraftLine.tsx'
import { ActionForm } from '../ui/form/ActionForm.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useShortcuts } from '../ui/useShortcuts.ts'
import { client, keys } from '../wire/api.ts'

const action = actionNamed('plan.reviseLine')

/** Changes a line the unit has not submitted yet. */
export function ReviseLineForm({ code }: { code: string }) {
  const project = useQuery({
    queryKey: keys.project(code),
    queryFn: () => client.projects.detail({ params: { code } }),
  })
  if (project.error && !project.data) return <LoadError error={project.error} retry={() => void project.refetch()} />
  if (!project.data) return <Loading rows={6} />
  const offer = project.data.offers.find(found => found.action === action.name)
  if (!offer?.decision.allowed)
    return offer ? <WhyNot offer={offer} subject={{ kind: 'project', code }} /> : <BackToNew />
  return <Form key={project.data.version} detail={project.data} />
}

const BackToNew = () => {
  const say = useSay()
  return <Go href="/plan/new">{say(text('返回计划填报', 'Back to the plan lines'))}</Go>
}

function Form({ detail: { project, version } }: { detail: ProjectDetail }) {
  const say = useSay()
  const navigate = useNavigate()
  const { name, category, nature, planLine } = project
  const subject = { kind: 'project', code: project.code } as const
  const form = useActForm(
    action,
    { subject, version },
    {
      name,
      category,
      nature,
      amount: amountOf(project, 'planned') ?? null,
      summary: planLine.summary,
      basis: planLine.basis,
    },
  )
  async function revise() {
    const receipt = await form.send()
    if (receipt) await navigate({ to: '/plan/new' })
  }
  useShortcuts({ 'ctrl+Enter': () => void revise() })
  return (
    <Card title={`${project.code} · ${project.year}`}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void revise()
        }}
      >
        <ActProblemNote key={form.attempt} problem={form.problem} subject={subject} />
        <ActionForm action={action} value={form.value} onChange={form.setValue} errors={form.errors} />
        <DraftLine kept={form.kept} />
        <div className="form-end">
          <Button kind="primary" type="submit" busy={form.busy}>
            {say(action.title)}
          </Button>
          <Go href="/plan/new" className="button">
            {say(text('不改了', 'Cancel'))}
          </Go>
        </div>
      </form>
    </Card>
  )
}
