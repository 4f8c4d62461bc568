import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useCode } from '../ui/params.ts'
import { CheckAndSubmit } from './application/CheckAndSubmit.tsx'
import { useApplication } from './application/useApplication.ts'
import { ProjectFrame } from './ProjectFrame.tsx'
import './application/application.css'

/** Everything once more before it is sent: what must be solved, what was written, who answers for it. */
export function CheckPage() {
  const application = useApplication(useCode())
  if (application.error && !application.data)
    return <LoadError page error={application.error} retry={() => void application.refetch()} />
  const { data, draft, problems } = application
  if (!data) return <Loading rows={8} />
  return (
    <ProjectFrame>
      {detail => <CheckAndSubmit application={data} draft={draft} problems={problems} detail={detail} />}
    </ProjectFrame>
  )
}
