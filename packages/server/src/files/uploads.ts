import type { MultipartFile } from '@fastify/multipart'
import type { StoredFile } from '@zhengheng/contract'
import { type Actor, actionsOn, carriedPapers, fieldsOf, openSubmissions, seesApplication } from '@zhengheng/policy'
import { isEditable } from '../drafts/section-id.ts'
import { requireActor } from '../house/call.ts'
import { downloadHeaders } from '../house/download.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { offersOn } from '../house/offers-on.ts'
import { invalid, notFound, Problem } from '../house/problem.ts'
import { type SeenProject, seeOwnProject, seeProject } from '../projects/find-project.ts'
import { readContents } from '../spine/content.ts'
import { acceptUpload } from './accept-upload.ts'
import { attachFile, findFile, listFiles } from './project-files.ts'

/** One place for all uploads of a project: the application says which material a file serves. */
const SLOT = 'upload'

export const filesHandlers: FeatureHandlers<'files'> = house => ({
  files: {
    list: async ({ params }, call) => ({ items: await listProjectFiles(house, requireActor(call), params.code) }),
    download: async ({ params: { code, digest } }, call) => {
      const seen = await seeProject(house.db, requireActor(call), code)
      if (!/^[0-9a-f]{64}$/.test(digest) || !(await mayOpen(house, seen, digest))) throw notFound()
      const file = await findFile(house.db, seen.id, digest)
      if (!file) throw notFound()
      return { headers: downloadHeaders(file), content: await house.files.get(digest) }
    },
    upload: async ({ params }, call) => {
      const actor = requireActor(call)
      const seen = await seeOwnProject(house.db, actor, params.code)
      if (!(await takesFiles(house, actor, seen))) throw notNow()
      const { request } = call
      const part = request.isMultipart() ? await request.file().catch(brokenForm) : undefined
      if (!part) throw noFile()
      return received(house, actor, seen, part)
    },
  },
})

/** Acts whose form carries papers. */
const carrying = actionsOn('project').filter(({ input }) => fieldsOf(input).some(({ kind }) => kind === 'papers'))

/** Files are added to an application while it is written, and to a form that carries papers by whoever may send it. */
async function takesFiles(house: House, actor: Actor, { id, project }: SeenProject): Promise<boolean> {
  if (isEditable(project)) return true
  const offers = await offersOn(house, actor, { kind: 'project', id, state: project }, carrying)
  return offers.some(({ decision }) => decision.allowed)
}

async function received(house: House, actor: Actor, { id }: SeenProject, part: MultipartFile): Promise<StoredFile> {
  const answer = await acceptUpload(house.files, part.file, { name: part.filename }).catch(error =>
    part.file.errored ? brokenForm() : Promise.reject(error),
  )
  if (answer.kind === 'refused') {
    part.file.resume()
    throw invalid([{ path: 'file', code: answer.code, text: answer.reason }])
  }
  const { digest, name, mediaType, size } = answer
  await attachFile(house.db, house.clock, {
    projectId: id,
    slot: SLOT,
    digest,
    name,
    mediaType,
    size,
    uploadedBy: actor.account,
  })
  return { digest, name, mediaType, size, uploadedAt: house.clock.now().toISOString(), uploadedBy: actor.post }
}

/** The unit sees all its uploads; others see those that a submission they may open refers to. */
async function listProjectFiles(house: House, actor: Actor, code: string): Promise<StoredFile[]> {
  const seen = await seeProject(house.db, actor, code)
  const open = seen.relations.includes('owner') ? undefined : await submittedDigests(house, seen)
  const files = (await listFiles(house.db, seen.id)).filter(file => open === undefined || open.has(file.digest))
  const posts = await postsOf(
    house,
    files.map(file => file.uploadedBy),
  )
  return files.map(({ digest, name, mediaType, size, uploadedAt, uploadedBy }) => ({
    digest,
    name,
    mediaType,
    size,
    uploadedAt,
    uploadedBy: posts.get(uploadedBy) ?? '',
  }))
}

const mayOpen = async (house: House, seen: SeenProject, digest: string): Promise<boolean> =>
  seen.relations.includes('owner') || (await submittedDigests(house, seen)).has(digest)

async function submittedDigests(
  { pool, crypto }: House,
  { project, relation }: SeenProject,
): Promise<ReadonlySet<string>> {
  const submitted = openSubmissions(project, relation).map(({ digest }) => digest)
  const contents = await readContents(pool, crypto, submitted)
  return new Set([
    ...[...contents.values()].flatMap(({ materials }) =>
      materials.items.flatMap(item => ('digest' in item ? [item.digest] : [])),
    ),
    ...(seesApplication(relation) ? carriedPapers(project.approval.technical) : []),
  ])
}

async function postsOf({ db }: House, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .where('id', 'in', [...new Set(accounts)])
    .select(['id', 'post_title'])
    .execute()
  return new Map(rows.map(row => [row.id, row.post_title]))
}

const noFile = (): Problem =>
  invalid([
    {
      path: 'file',
      code: 'missing',
      text: { zh: '没有收到文件，请重新选择', en: 'No file arrived; choose it again' },
    },
  ])

/** The form ended early, or was none. @throws always */
function brokenForm(): never {
  throw invalid([
    {
      path: 'file',
      code: 'incomplete',
      text: { zh: '文件没有传完整，请重新选择后上传', en: 'The file did not arrive whole; choose it again' },
    },
  ])
}

const notNow = (): Problem =>
  new Problem(422, 'not-editable', '现在不能上传', {
    zh: '文件只能在填写申报、补正或者报送材料时上传。',
    en: 'Files can be uploaded while an application or a form that carries papers is being written.',
  })
