import {
  type Actor,
  CITY_PACK,
  type Entry,
  foldProject,
  packOf,
  planIdOf,
  seesPaper,
  seesWholePlan,
  subjectsOf,
} from '@zhengheng/policy'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { toDocx, toUnissuedDocx } from '../documents/layout/to-docx.ts'
import type { OfficialDocument, UnissuedDocument } from '../documents/official-document.ts'
import { requireActor, signedInCallOf } from '../house/call.ts'
import { downloadHeaders } from '../house/download-headers.ts'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { yearInAddress } from '../house/year-in-address.ts'
import { API } from '../http/mount.ts'
import { sendPdf } from '../pdf/send-pdf.ts'
import { planDetail } from '../plan/plan-detail.ts'
import { composePlanDraft, composePlanNotice } from '../plan/plan-paper.ts'
import { seeProject } from '../projects/find-project.ts'
import { readContent } from '../spine/content.ts'
import { packsOn } from '../spine/pack-of-subject.ts'
import { readEntries } from '../spine/read-entries.ts'
import { findPlan } from '../spine/subject.ts'
import { composePaper } from './papers.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Official papers, drawn up from the log each time they are asked for. */
export function mountPapers(app: FastifyInstance, house: House): void {
  const config = { access: 'signedIn' }
  app.get<{ Params: { code: string; file: string } }>(
    `${API}/projects/:code/documents/:file`,
    { config },
    async (request, reply) => {
      const actor = requireActor(signedInCallOf(request, reply))
      const { code, file } = request.params
      const [, verificationCode = '', form] = /^(.+)\.(docx|pdf)$/.exec(file) ?? []
      return send(reply, await projectPaper(house, actor, code, verificationCode), form)
    },
  )
  for (const form of ['docx', 'pdf'])
    app.get<{ Params: { year: string } }>(`${API}/plans/:year/notice.${form}`, { config }, async (request, reply) => {
      const actor = requireActor(signedInCallOf(request, reply))
      return send(reply, await planPaper(house, actor, yearInAddress(request.params.year)), form)
    })
  app.get<{ Params: { year: string } }>(`${API}/plans/:year/draft.docx`, { config }, async (request, reply) => {
    const actor = requireActor(signedInCallOf(request, reply))
    return sendDraft(reply, await planDraft(house, actor, yearInAddress(request.params.year)))
  })
}

/** The draft is the bureau’s own until the plan is submitted; afterwards the frozen rounds say what was. */
async function planDraft(house: House, actor: Actor, year: number): Promise<UnissuedDocument> {
  if (!subjectsOf(actor).includes('body:bureau')) throw notFound()
  const detail = await planDetail(house, actor, year)
  const packs = await packsOn(house.pool, house.today())
  const draft = composePlanDraft(detail, actor.unit.name, house.today(), packs(CITY_PACK))
  if (!draft) throw notFound()
  return draft
}

/** The paper as it was issued: the project is folded up to the issuing act, whatever happened later. */
async function projectPaper(
  house: House,
  actor: Actor,
  code: string,
  verificationCode: string,
): Promise<OfficialDocument> {
  const { id, relation } = await seeProject(house.db, actor, code)
  if (verificationCode === '') throw notFound()
  const entries = await readEntries(house.pool, id, { order: 'oldest' })
  const last = entries.findIndex(({ body }) => body.allocated.verificationCode === verificationCode)
  const project = foldProject(
    id,
    entries.slice(0, last + 1).map(({ body }) => body),
  )
  const document = project.documents.find(found => found.verificationCode === verificationCode)
  const entry = entries[last]?.body
  if (!document || !entry || !seesPaper(document, relation, actor)) throw notFound()
  const submission = project.approval.submissions.at(-1)
  const content = submission && (await readContent(house.pool, house.crypto, submission.digest))
  return composePaper({ document, entry, project, content, pack: packOf(entry.pack), site: house.site() })
}

/** The notice names every line of the city, so it goes to the bodies that argue and approve the plan. */
async function planPaper(house: House, actor: Actor, year: number): Promise<OfficialDocument> {
  const found = seesWholePlan(actor) ? await findPlan(house.pool, planIdOf(year)) : undefined
  const issued = found && (await issuingEntry(house, found.plan.id, found.plan.notice?.verificationCode))
  if (!found?.plan.notice || !issued) throw notFound()
  return composePlanNotice(found.plan, found.plan.notice, issued.actor.unit.name, house.site(), packOf(issued.pack))
}

async function issuingEntry(house: House, id: string, code: string | undefined): Promise<Entry | undefined> {
  const entries = code ? await readEntries(house.pool, id) : []
  return entries.find(({ body }) => body.allocated.verificationCode === code)?.body
}

async function send(reply: FastifyReply, document: OfficialDocument, form: string | undefined) {
  const name = `${document.number} ${document.title}`
  return form === 'pdf' ? sendPdf(reply, name, document) : sendFile(reply, name, await toDocx(document))
}

const sendDraft = async (reply: FastifyReply, document: UnissuedDocument) =>
  sendFile(reply, `${document.title} ${document.date}`, await toUnissuedDocx(document))

function sendFile(reply: FastifyReply, name: string, content: Uint8Array) {
  const bytes = Buffer.from(content)
  return reply.headers(downloadHeaders({ name: `${name}.docx`, mediaType: DOCX, size: bytes.length })).send(bytes)
}
