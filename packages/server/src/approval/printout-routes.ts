import {
  type Actor,
  dayInShanghai,
  foldProject,
  obligationsOf,
  openSubmissions,
  packOf,
  projectViews,
  standingOf,
  visibleProject,
} from '@zhengheng/policy'
import type { FastifyInstance } from 'fastify'
import { applicationDetail } from '../drafts/application-detail.ts'
import { requireActor, signedInCallOf } from '../house/call.ts'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { API } from '../http/mount.ts'
import type { Printout } from '../pdf/printout.ts'
import { sendPdf } from '../pdf/send-pdf.ts'
import { seeProject } from '../projects/find-project.ts'
import { readContent } from '../spine/content.ts'
import { readEntries } from '../spine/read-entries.ts'
import { applicationPrintout } from './application-printout.ts'
import { receiptPrintout } from './receipt-printout.ts'

interface Params {
  readonly Params: { readonly code: string; readonly file: string }
}

/** Receipts and applications as PDF, drawn up each time they are asked for. */
export function mountPrintouts(app: FastifyInstance, house: House): void {
  const config = { access: 'signedIn' }
  app.get<Params>(`${API}/projects/:code/receipts/:file`, { config }, async (request, reply) => {
    const actor = requireActor(signedInCallOf(request, reply))
    const { code } = request.params
    const no = numberIn(request.params.file)
    return sendPdf(reply, `办理回执 ${code} 第${no}条`, await receiptOf(house, actor, code, no))
  })
  app.get<Params>(`${API}/projects/:code/applications/:file`, { config }, async (request, reply) => {
    const actor = requireActor(signedInCallOf(request, reply))
    const { code, file } = request.params
    if (file === 'draft.pdf')
      return sendPdf(reply, `申报全文 ${code} 草稿`, await draftOfApplication(house, actor, code))
    const no = numberIn(file)
    return sendPdf(reply, `申报全文 ${code} 第${no}次提交`, await submittedApplication(house, actor, code, no))
  })
}

/** @throws not found for anything but a number with .pdf */
function numberIn(file: string): number {
  const no = /^([1-9]\d{0,8})\.pdf$/.exec(file)?.[1]
  if (no === undefined) throw notFound()
  return Number(no)
}

/** The project is folded up to the act, whatever happened later: a receipt never changes. */
async function receiptOf(house: House, actor: Actor, code: string, no: number): Promise<Printout> {
  const { id, relation } = await seeProject(house.db, actor, code)
  const entries = await readEntries(house.pool, id, { order: 'oldest', before: no + 1 })
  const last = entries.at(-1)
  if (last?.body.no !== no) throw notFound()
  const project = foldProject(
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
    project: visibleProject(project, relation),
    tasks: projectViews(project, last.body.pack.holidays).tasks,
    duties,
    unprinted: open.length - duties.length,
    site: house.site(),
  })
}

async function submittedApplication(house: House, actor: Actor, code: string, no: number): Promise<Printout> {
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
async function draftOfApplication(house: House, actor: Actor, code: string): Promise<Printout> {
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
