import type { ApplicationDetail, ProjectDetail } from '@zhengheng/contract'
import {
  type ApplicationDraft,
  formatWan,
  groupNames,
  type Problem,
  type SectionId,
  sectionIds,
  sections,
  stageNames,
  text,
} from '@zhengheng/policy'
import { useState } from 'react'
import { useWhoIsHere } from '../../people/presence/usePresence.ts'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { holdsAny, useMe } from '../../reader/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Go } from '../../ui/Go.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { client } from '../../wire/api.ts'
import { InviteSheet } from './invitations/InviteSheet.tsx'
import { useInvitations } from './invitations/useInvitations.ts'
import { remaining, statusOf } from './section-status.ts'
import { TaskRow } from './TaskRow.tsx'
import { TasksNextStep } from './TasksNextStep.tsx'

interface TaskListProps {
  readonly application: ApplicationDetail
  readonly draft: ApplicationDraft
  readonly problems: readonly Problem[]
  readonly detail: ProjectDetail
}

const groups = Object.keys(groupNames) as readonly (keyof typeof groupNames)[]
const ordinals = ['一', '二', '三', '四'] as const

/** Thirteen sections in four groups and the unit's own review, each with its state; any order. */
export function TaskList({ application, draft, problems, detail }: TaskListProps) {
  const { code } = application
  const { project } = detail
  const say = useSay()
  const { language } = useLanguage()
  const left = remaining(draft, problems)
  const finishedIds = new Set(application.sections.filter(s => s.finished).map(s => s.section))
  const statusIn = (id: SectionId) => statusOf(id, draft, finishedIds.has(id), problems)
  const done = sectionIds.filter(id => statusIn(id).state === 'done').length
  const savedAt = application.sections.reduce(
    (latest, s) => ((s.savedAt ?? '') > latest ? (s.savedAt ?? '') : latest),
    '',
  )
  const stage = project.approval.stage
  const given = useInvitations(code).data?.items ?? []
  const here = useWhoIsHere(code, application.editable)
  const [inviting, setInviting] = useState(false)
  const clerk = holdsAny(useMe(), 'owner.clerk')
  return (
    <>
      <PageHead
        title={application.name || project.name}
        code={code}
        tags={<StatusTag status={project.status} />}
        crumb={<Go href={`/p/${code}`}>← {say(text('返回项目', 'Back to the project'))}</Go>}
        extra={
          <>
            <Go href={`/p/${code}/print`} className="button">
              {say(text('预览与打印', 'Preview and print'))}
            </Go>
            {application.editable && (
              <a className="button" href={client.papers.application({ params: { code, file: 'draft.pdf' } })} download>
                {say(text('预览 PDF', 'Preview as PDF'))}
              </a>
            )}
            {application.editable && clerk && (
              <Button onClick={() => setInviting(true)} aria-haspopup="dialog">
                {say(text('邀请同事填写', 'Ask a colleague'))}
              </Button>
            )}
          </>
        }
      />
      {application.editable ? (
        <TasksNextStep code={code} left={left} returned={project.status === 'application.returned'} />
      ) : (
        <NextStep>
          {say(text('申报已提交，内容不能修改', 'The application is submitted and cannot be changed'))}
        </NextStep>
      )}
      <p className="quiet">
        {stage && `${say(stageNames[stage])} · `}
        {say(text(`填完 ${done} / ${sectionIds.length} 部分`, `${done} of ${sectionIds.length} sections finished`))}
        {savedAt && ` · ${say(text('最近保存', 'last saved'))} ${formatInstant(savedAt, language)}`}
      </p>
      {groups.map((group, index) => (
        <Card key={group} flush title={`${say(text(`${ordinals[index]}、`, ''))}${say(groupNames[group])}`}>
          <ul className="task-rows">
            {sectionIds
              .filter(id => sections[id].group === group)
              .map(id => (
                <TaskRow
                  key={id}
                  project={project}
                  id={id}
                  status={statusIn(id)}
                  draft={draft}
                  given={given}
                  here={here}
                />
              ))}
            {group === 'papers' && (
              <UnitReview
                code={code}
                open={left.fields + left.materials + left.rules}
                editable={application.editable}
              />
            )}
          </ul>
        </Card>
      ))}
      {inviting && <InviteSheet code={code} onClose={() => setInviting(false)} />}
      <Submissions code={code} submissions={application.submissions} />
    </>
  )
}

/** The unit's own review comes last; until everything is there it says why it cannot start. */
function UnitReview({ code, open, editable }: { code: string; open: number; editable: boolean }) {
  const say = useSay()
  const name = (
    <span>
      <span className="task-no">{sectionIds.length + 1}</span>
      <span className="task-name">{say(text('单位内部审核', 'Review inside the unit'))}</span>
    </span>
  )
  if (!editable)
    return (
      <li>
        <div className="task-row">
          {name}
          <span className="task-state">{say(text('已提交', 'Submitted'))}</span>
        </div>
      </li>
    )
  if (open > 0)
    return (
      <li>
        <div className="task-row">
          {name}
          <span className="task-state task-closed">
            {say(text(`尚不能开始：前面还有 ${open} 处必须解决`, `Not yet: ${open} things to solve first`))}
          </span>
        </div>
      </li>
    )
  return (
    <li>
      <Go href={`/p/${code}/check`} className="task-row">
        {name}
        <span className="task-state">{say(text('可以提交', 'Ready to submit'))}</span>
      </Go>
    </li>
  )
}

/** What was submitted before, oldest first: each is kept unchanged. */
function Submissions({ code, submissions }: Pick<ApplicationDetail, 'code' | 'submissions'>) {
  const say = useSay()
  const { language } = useLanguage()
  if (submissions.length === 0) return null
  return (
    <Card title={say(text('已提交的版本', 'Submitted versions'))}>
      <ol className="versions">
        {submissions.map(({ no, at, by, amount, digest }) => (
          <li key={no}>
            <span>
              <Go href={`/p/${code}/print/${no}`}>{say(text(`第 ${no} 次提交`, `Submission ${no}`))}</Go> ·{' '}
              {formatWan(amount)} {say(text('万元', '×¥10,000'))}
              <span className="quiet">
                {' '}
                · {formatInstant(at, language)} · {by}
              </span>
            </span>
            <span className="quiet" title={digest}>
              {digest.slice(0, 12)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
