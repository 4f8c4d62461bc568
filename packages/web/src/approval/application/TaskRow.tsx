import type { PresentPerson, ProjectDetail, SectionInvitation } from '@zhengheng/contract'
import {
  type ApplicationDraft,
  formatWan,
  materialSlots,
  type SectionId,
  sectionIds,
  sections,
  sum,
  type Text,
  text,
} from '@zhengheng/policy'
import { whoIsWhere } from '../../people/presence/presence-words.ts'
import { useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { Go } from '../../ui/Go.tsx'
import { draftLines } from './estimate/draft-line.ts'
import { inSlot, materialsOf, slotNames } from './materials/material-items.ts'
import { type SectionStatus, statusWords } from './section-status.ts'

interface TaskRowProps {
  readonly project: ProjectDetail['project']
  readonly id: SectionId
  readonly status: SectionStatus
  readonly draft: ApplicationDraft
  readonly given: readonly SectionInvitation[]
  readonly here: readonly PresentPerson[]
}

/** A section with its state, who was asked to fill it in, and who is in it now. The whole row is the link. */
export function TaskRow({ project, id, status, draft, given, here }: TaskRowProps) {
  const say = useSay()
  const me = useMe()
  const note = sectionNote(id, draft)
  const asked = given.filter(item => item.section === id && item.endedAt === null)
  const inside = here.filter(person => person.place === id)
  const posts = asked.map(item => (item.account === me.account ? say(text('您', 'you')) : item.post))
  return (
    <li>
      <Go href={`/p/${project.code}/application/${id}`} className="task-row">
        <span>
          <span className="task-no">{sectionIds.indexOf(id) + 1}</span>
          <span className="task-name">{say(sections[id].title)}</span>
          {posts.length > 0 && (
            <span className="quiet task-asked">
              {say(text(`请${posts.join('、')}填写`, `asked of ${posts.join(', ')}`))}
            </span>
          )}
        </span>
        <TaskCorrections project={project} section={id} />
        <span className={`task-state task-${status.state}`}>
          {say(statusWords(status))}
          {note && ` · ${say(note)}`}
          {inside.length > 0 && ` · ${say(whoIsWhere(inside))}`}
        </span>
      </Go>
    </li>
  )
}

/** While correcting: which sections the notice names; the others need a reason before they open. */
function TaskCorrections({ project, section }: { project: ProjectDetail['project']; section: SectionId }) {
  const say = useSay()
  const round = project.status === 'application.returned' ? project.approval.corrections.at(-1) : undefined
  if (!round) return null
  const named = round.items.filter(item => item.section === section).length
  return named > 0 ? (
    <span className="task-named">⚑ {say(text(`补正 ${named} 处`, `${named} to correct`))}</span>
  ) : (
    <span className="task-named quiet">
      {say(text('未点名，改动须说明理由', 'Not named: a change needs a reason'))}
    </span>
  )
}

/** The figure that says most about a section, beside its state. */
function sectionNote(id: SectionId, draft: ApplicationDraft): Text | undefined {
  const content = draft[id] ?? {}
  if (id === 'estimate') {
    const lines = draftLines(content)
    if (lines.length === 0) return undefined
    const total = formatWan(sum(lines.flatMap(line => line.amount ?? [])))
    return text(`合计 ${total} 万元`, `total ${total} ×¥10,000`)
  }
  if (id === 'materials') {
    const required = slotNames.filter(slot => materialSlots[slot].required)
    const items = materialsOf(content)
    const given = required.filter(slot => inSlot(items, slot).length > 0)
    return text(`${given.length}/${required.length}`, `${given.length}/${required.length}`)
  }
  return undefined
}
