import { type Actor, compose, fold, type OfficialDocument, packOf, seesPaper } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { seeProject } from '../projects/find-project.ts'
import { readContent } from '../spine/content.ts'
import { readEntries } from '../spine/read-entries.ts'

/** The paper as it was issued: the project is folded up to the issuing act, whatever happened later. */
export async function projectPaper(
  house: House,
  actor: Actor,
  code: string,
  verificationCode: string,
): Promise<OfficialDocument> {
  const { id, relation } = await seeProject(house.db, actor, code)
  if (verificationCode === '') throw notFound()
  const entries = await readEntries(house.pool, id, { order: 'oldest' })
  const last = entries.findIndex(({ body }) => body.allocated.verificationCode === verificationCode)
  const project = fold(
    'project',
    id,
    entries.slice(0, last + 1).map(({ body }) => body),
  )
  const document = project.documents.find(found => found.verificationCode === verificationCode)
  const entry = entries[last]?.body
  if (!document || !entry || !seesPaper(document, relation, actor)) throw notFound()
  const submission = project.approval.submissions.at(-1)
  const content = submission && (await readContent(house.pool, house.crypto, submission.digest))
  return compose({
    document,
    issuer: entry.actor.unit.name,
    project,
    content,
    pack: packOf(entry.pack),
    site: house.site(),
  })
}
