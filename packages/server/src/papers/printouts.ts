import { receiptCodeOf } from '@zhengheng/contract'
import {
  type Actor,
  applicationPrintout,
  dayInShanghai,
  fold,
  obligationsOf,
  openSubmissions,
  type Printout,
  packOf,
  projectViews,
  receiptPrintout,
  standingOf,
  tasksIn,
  visibleProject,
} from '@zhengheng/policy'
import { applicationDetail } from '../drafts/application-detail.ts'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { seeProject } from '../projects/find-project.ts'
import { readContent } from '../spine/content.ts'
import { readEntries } from '../spine/read-entries.ts'

/** The project is folded up to the act, whatever happened later: a receipt never changes. */
export async function receiptOf(house: House, actor: Actor, code: string, no: number): Promise<Printout> {
  const { id, relation } = await seeProject(house.db, actor, code)
  const entries = await readEntries(house.pool, id, { order: 'oldest', before: no + 1 })
  const last = entries.at(-1)
  if (last?.body.no !== no) throw notFound()
  const project = fold(
    'project',
    id,
    entries.map(({ body }) => body),
  )
  const pack = packOf(last.body.pack)
  const open = obligationsOf(project, pack, dayInShanghai(last.body.at)).filter(
    ({ status }) => status !== 'done' && status !== 'expected',
  )
  const duties = open.filter(({ rule }) => standingOf(pack, rule) === 'verified')
  return receiptPrintout({
    entry: last.body,
    hash: last.hash,
    code: receiptCodeOf(last.hash),
    project: visibleProject(project, relation),
    tasks: tasksIn(projectViews(project, last.body.pack.holidays).tasks, false),
    duties,
    unprinted: open.length - duties.length,
    site: house.site(),
  })
}

export async function submittedApplication(house: House, actor: Actor, code: string, no: number): Promise<Printout> {
  const { project, relation } = await seeProject(house.db, actor, code)
  const submission = openSubmissions(project, relation).find(found => found.no === no)
  if (!submission) throw notFound()
  const latest = no === project.approval.submissions.at(-1)?.no
  return applicationPrintout({
    project,
    content: await readContent(house.pool, house.crypto, submission.digest),
    state: {
      kind: 'submitted',
      submission,
      latest,
      confirmed: project.people.find(
        ({ action, at }) => latest && action === 'approval.confirmApplication' && at >= submission.at,
      ),
    },
  })
}

/** What was stored; what is merely offered to begin with does not count yet. The unit’s own, and only while it is one. */
export async function draftOfApplication(house: House, actor: Actor, code: string): Promise<Printout> {
  const { sections, editable } = await applicationDetail(house, actor, code)
  const { project } = await seeProject(house.db, actor, code)
  if (!editable) throw notFound()
  const stored = sections.filter(({ version }) => version > 0)
  const savedAt =
    stored
      .map(section => section.savedAt ?? '')
      .toSorted()
      .at(-1) || null
  return applicationPrintout({
    project,
    content: Object.fromEntries(stored.map(({ section, content }) => [section, content])),
    state: {
      kind: 'draft',
      begun: stored.length,
      savedAt,
      at: savedAt ?? project.people.at(-1)?.at ?? house.clock.now().toISOString(),
    },
  })
}
