import type { ProjectDetail } from '@zhengheng/contract'
import { openSubmissions, type Relation, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { useParam } from '../ui/params.ts'
import { ProjectFrame } from './ProjectFrame.tsx'
import { DraftDocument } from './print/DraftDocument.tsx'
import { SubmittedDocument } from './print/SubmittedDocument.tsx'
import './print/document.css'

const writable: readonly string[] = ['application.drafting', 'application.returned']

/** The whole application as one document: the draft of its writers, or a submission anybody may read who may open it. */
export function PrintPage() {
  const wanted = Number(useParam('no'))
  return (
    <ProjectFrame>{detail => <Chosen key={wanted} detail={detail} no={wanted || latestFor(detail)} />}</ProjectFrame>
  )
}

const openIn = ({ project, relation }: ProjectDetail) => openSubmissions(project, relation as Relation)
const latestFor = (detail: ProjectDetail): number =>
  writable.includes(detail.project.status) && detail.relation === 'owner' ? 0 : (openIn(detail).at(-1)?.no ?? 0)

function Chosen({ detail, no }: { detail: ProjectDetail; no: number }) {
  const say = useSay()
  const me = useMe()
  const { project } = detail
  const submission = openIn(detail).find(found => found.no === no)
  if (submission) return <SubmittedDocument project={project} submission={submission} />
  if (no === 0 && project.unit?.id === me.unit.id && writable.includes(project.status))
    return <DraftDocument project={project} />
  return (
    <EmptyState
      page
      kind="none"
      what={text('这里还没有您可以查看的申报', 'There is no application here that you can see')}
      action={<Go href={`/p/${project.code}`}>{say(text('回到项目', 'Back to the project'))}</Go>}
    />
  )
}
