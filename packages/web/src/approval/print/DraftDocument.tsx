import type { ProjectDetail } from '@zhengheng/contract'
import { sectionIds, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { useApplication } from '../application/useApplication.ts'
import { ApplicationDocument } from './ApplicationDocument.tsx'

/** What has been typed so far, marked on every printout as what it is: a draft nobody has submitted. */
export function DraftDocument({ project }: { project: ProjectDetail['project'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { data, draft, problems, error, refetch } = useApplication(project.code)
  if (error && !data) return <LoadError page error={error} retry={() => void refetch()} />
  if (!data) return <Loading rows={8} />
  const saved = data.sections.map(section => section.savedAt ?? '').sort((a, b) => (a < b ? 1 : -1))[0]
  const begun = data.sections.filter(({ version }) => version > 0).length
  const open = problems.filter(problem => problem.severity === 'must').length
  return (
    <ApplicationDocument
      project={project}
      content={draft}
      state={text('草稿，未提交', 'Draft, not submitted')}
      version={text(
        saved
          ? `草稿：已填写 ${begun} / ${sectionIds.length} 部分，最近保存 ${formatInstant(saved, 'zh')}`
          : '草稿：还没有填写',
        saved
          ? `Draft: ${begun} of ${sectionIds.length} sections begun, last saved ${formatInstant(saved, language)}`
          : 'Draft: nothing typed yet',
      )}
      which="draft"
      signed={{ clerk: undefined, leader: undefined }}
      proof={
        <p>
          {say(
            text(
              `草稿，未提交，不作为申报依据${open > 0 ? `；提交前还有 ${open} 处必须解决` : ''}。提交后打印的文本带有内容校验值。`,
              `A draft that was not submitted and proves nothing${open > 0 ? `; ${open} things are to be solved first` : ''}. What is printed after submission carries the digest of its content.`,
            ),
          )}
        </p>
      }
    />
  )
}
