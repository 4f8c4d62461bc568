import { useNavigate } from '@tanstack/react-router'
import type { ApplicationDetail, ProjectDetail } from '@zhengheng/contract'
import {
  type ApplicationDraft,
  type Problem,
  type Severity,
  sectionIds,
  sections,
  type Text,
  text,
} from '@zhengheng/policy'
import { LikenessCheck } from '../../likeness/LikenessCheck.tsx'
import { useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { Go } from '../../ui/Go.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { ChangesCard } from './ChangesCard.tsx'
import { bySection, problemHref } from './problem-links.ts'
import { SectionSummary } from './SectionSummary.tsx'
import { SubmitForm } from './SubmitForm.tsx'
import { useChanges } from './useChanges.ts'

interface CheckAndSubmitProps {
  readonly application: ApplicationDetail
  readonly draft: ApplicationDraft
  readonly problems: readonly Problem[]
  readonly detail: ProjectDetail
}

export function CheckAndSubmit({ application, draft, problems, detail }: CheckAndSubmitProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { code } = application
  const { project } = detail
  const since = useChanges(application, project, draft)
  const must = problems.filter(problem => problem.severity === 'must').length
  const offer = detail.offers.find(({ action }) => action === 'approval.submitApplication')
  const returned = project.status === 'application.returned'
  return (
    <>
      <PageHead
        title={say(text('核对并提交', 'Check and submit'))}
        code={`${application.name || project.name} · ${code}`}
        tags={<StatusTag status={project.status} />}
        crumb={<Go href={`/p/${code}/application`}>← {say(text('返回任务清单', 'Back to the task list'))}</Go>}
        extra={
          <Go href={`/p/${code}/print`} className="button">
            {say(text('预览与打印', 'Preview and print'))}
          </Go>
        }
      />
      <NextStep>
        {!application.editable
          ? say(text('申报已提交，不能再改', 'Submitted: nothing can be changed'))
          : must > 0
            ? say(text(`提交前还有 ${must} 处必须解决`, `${must} things must be solved before submission`))
            : say(
                text(
                  '内容齐全。提交后由本单位审核人审核，再报市数据局。',
                  'Complete. The unit’s leader reviews it, then it goes to the bureau.',
                ),
              )}
      </NextStep>
      <OpenProblems code={code} problems={problems} />
      {application.editable && (
        <LikenessCheck
          code={code}
          name={application.name || project.name}
          explanation={String(draft.needs?.relation ?? '')}
          explainHref={problemHref(code, { section: 'needs', path: 'relation' })}
        />
      )}
      {since && (
        <ChangesCard
          since={since}
          onGo={({ section, field }) => void navigate({ to: problemHref(code, { section, path: field.name }) })}
        />
      )}
      {sectionIds.map((id, index) => (
        <Card
          key={id}
          title={`${index + 1} ${say(sections[id].title)}`}
          extra={
            application.editable && (
              <Go href={problemHref(code, { section: id, path: '' })}>
                {say(text('修改', 'Change'))}
                <span className="sr-only">{say(sections[id].title)}</span>
              </Go>
            )
          }
        >
          <SectionSummary code={code} section={id} content={draft[id] ?? {}} />
        </Card>
      ))}
      {returned && must === 0 && (
        <NextStep
          action={
            <Go href={`/p/${code}/correction`} className="button button-primary">
              {say(text('答复补正并提交', 'Answer and resubmit'))}
            </Go>
          }
        >
          {say(text('补正内容齐全，请逐项答复后提交', 'Complete: answer each correction and submit'))}
        </NextStep>
      )}
      {application.editable && !returned && offer && (
        <SubmitForm code={code} version={detail.version} open={must} offer={offer} />
      )}
    </>
  )
}

const severities: Readonly<Record<Severity, { readonly mark: string; readonly title: Text }>> = {
  must: { mark: '■', title: text('提交前必须解决', 'To solve before submission') },
  check: { mark: '▲', title: text('建议核实', 'To look at') },
  hint: { mark: 'ⓘ', title: text('提示', 'Hints') },
}
const order = Object.keys(severities) as readonly Severity[]

/** What stands against submission or asks for a look; each line leads to its field and back. */
function OpenProblems({ code, problems }: { code: string; problems: readonly Problem[] }) {
  const say = useSay()
  return order.map(severity => {
    const groups = bySection(problems, severity)
    if (groups.length === 0) return null
    const { mark, title } = severities[severity]
    const count = groups.reduce((sum, group) => sum + group.problems.length, 0)
    return (
      <Card key={severity} title={`${mark} ${say(title)}（${count}）`}>
        <dl className="problem-groups">
          {groups.map(group => (
            <div key={group.section}>
              <dt>{say(sections[group.section].title)}</dt>
              <dd>
                <ul>
                  {group.problems.map(problem => (
                    <li key={`${problem.path}${problem.text.zh}`}>
                      <Go href={problemHref(code, problem)}>{say(problem.text)}</Go> <Citation rule={problem.rule} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    )
  })
}
