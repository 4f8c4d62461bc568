import { useQuery } from '@tanstack/react-query'
import type { ProjectDetail } from '@zhengheng/contract'
import { type Submission, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { submissionQuery } from '../review/case/useSubmissions.ts'
import { ApplicationDocument } from './ApplicationDocument.tsx'

interface SubmittedDocumentProps {
  readonly project: ProjectDetail['project']
  readonly submission: Submission
}

/** A submission as it was frozen, with the digest by which anybody sees that it is the same. */
export function SubmittedDocument({ project, submission }: SubmittedDocumentProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { code } = project
  const frozen = useQuery(submissionQuery(code, submission.no))
  if (frozen.error) return <LoadError page error={frozen.error} retry={() => void frozen.refetch()} />
  if (!frozen.data) return <Loading rows={8} />
  const { no, at, by, digest } = submission
  const latest = no === project.approval.submissions.at(-1)?.no
  const confirmed = project.people.find(
    person => latest && person.action === 'approval.confirmApplication' && person.at >= at,
  )
  return (
    <ApplicationDocument
      project={project}
      content={frozen.data.content}
      state={text(`第 ${no} 次提交`, `Submission ${no}`)}
      version={text(
        `第 ${no} 次提交${latest ? '（最新）' : '（此后另有提交）'}`,
        `Submission ${no}${latest ? ' (latest)' : ' (followed by another)'}`,
      )}
      which={no}
      signed={{
        clerk: `${by} ${formatInstant(at, language)}`,
        leader: confirmed && `${confirmed.post} ${formatInstant(confirmed.at, language)}`,
      }}
      proof={
        <>
          <p>
            {say(text('申报内容校验值（SM3）：', 'Digest of the content (SM3): '))}
            <code>{digest}</code>
          </p>
          <p>
            {say(
              text(
                `与系统中项目 ${code} 第 ${no} 次提交的校验值一致，即为同一内容；任何改动都会使校验值不同。本件为打印件，效力以系统记录为准。`,
                `Equal to the digest of submission ${no} of project ${code} in the system, it is the same content; any change makes another digest. This is a printout; the record in the system decides.`,
              ),
            )}
          </p>
        </>
      }
    />
  )
}
