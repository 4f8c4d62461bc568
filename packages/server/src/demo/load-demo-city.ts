import { Readable } from 'node:stream'
import { type Actor, findAction, type Project, planIdOf } from '@zhengheng/policy'
import { sql } from 'kysely'
import { fillDraft } from '../drafts/fill-draft.ts'
import { acceptUpload } from '../files/accept-upload.ts'
import { attachFile } from '../files/project-files.ts'
import type { House } from '../house/house.ts'
import { createAccount } from '../people/create-account.ts'
import { ensureUnit } from '../people/units.ts'
import { settableClock } from '../ports/settable-clock.ts'
import { perform } from '../spine/perform.ts'
import { findSubject, subjectNow } from '../spine/subject.ts'
import { applicationContent, type DemoFile } from './application-content.ts'
import { demoCase } from './cases.ts'
import { correctedContent } from './corrected-content.ts'
import type { Scene } from './plan-scenes.ts'
import { type Post, posts } from './posts.ts'
import { schemeFile } from './scheme-file.ts'
import { script } from './script.ts'
import { jointMembers, units } from './units.ts'

const SCHEME = 'scheme'

/**
 * Loads the demo city. Every act has a request id that follows from the story, so a loading cut short goes on where it
 * stopped at the next start. A finished one is left as people left it, though the story may tell more since.
 */
export async function loadDemoCity(house: House, say: (line: string) => void): Promise<void> {
  const scenes = numbered(script(house.clock.now()), house)
  if (await wasPlayed(house, scenes.at(-1))) return
  say('正在载入演示城市 / Loading the demo city')
  const actors = await settle(house)
  const projects = new Map<string, string>()
  for (const [n, scene] of scenes.entries()) {
    await play(house, scene, actors, projects)
    if (n % 50 === 49) say(`  ${n + 1} / ${scenes.length}`)
  }
  say(`演示城市已载入：${projects.size} 个项目，${scenes.length} 次办理 / Demo city loaded`)
}

type NumberedScene = Scene & { readonly requestId: string }

/** The same act of the same story has the same request id on every machine, in every year. */
function numbered(scenes: readonly Scene[], house: House): NumberedScene[] {
  const seen = new Map<string, number>()
  const thisYear = Number(house.today().slice(0, 4))
  return scenes.map(scene => {
    const subject = 'plan' in scene.on ? `plan ${scene.on.plan - thisYear}` : scene.on.case
    const what = JSON.stringify([subject, scene.post, scene.action])
    const times = seen.get(what) ?? 0
    seen.set(what, times + 1)
    const digest = house.crypto.sm3(`demo ${what} ${times}`)
    const requestId = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
    return { ...scene, requestId }
  })
}

async function wasPlayed({ db }: House, scene: NumberedScene | undefined): Promise<boolean> {
  const { rows } = await sql`select from receipt where request_id = ${scene?.requestId}`.execute(db)
  return rows.length > 0
}

/** Units and accounts; answers who holds which post. */
async function settle(house: House): Promise<ReadonlyMap<string, Actor>> {
  const sorted = [...units].sort(
    (a, b) => Number(a.sectorAuthority !== undefined) - Number(b.sectorAuthority !== undefined),
  )
  for (const unit of sorted) await ensureUnit(house, { ...unit, jointMember: jointMembers.includes(unit.id) })
  const actors = new Map<string, Actor>()
  for (const { login, title, unit, roles } of posts) {
    const found = units.find(known => known.id === unit)
    if (!found) throw new Error(`no unit ${unit}`)
    const { itOffice: _, ...ref } = found
    actors.set(login, { account: await accountOf(house, { login, title, unit, roles }), post: title, unit: ref, roles })
  }
  return actors
}

async function accountOf(house: House, { login, title, unit, roles }: Post): Promise<string> {
  const existing = await house.db.selectFrom('account').select('id').where('login', '=', login).executeTakeFirst()
  if (existing) return existing.id
  const created = await createAccount(house, { login, postTitle: title, unitId: unit, roles })
  if (created.kind === 'refused') throw new Error(`${login}: ${created.reason.zh}`)
  return created.accountId
}

async function play(
  house: House,
  scene: NumberedScene,
  actors: ReadonlyMap<string, Actor>,
  projects: Map<string, string>,
): Promise<void> {
  const actor = actors.get(scene.post)
  if (!actor) throw new Error(`nobody is ${scene.post}`)
  const id = 'plan' in scene.on ? planIdOf(scene.on.plan) : (projects.get(scene.on.case) ?? 'new')
  if (scene.fillsDraft && 'case' in scene.on) await fill(house, scene, scene.on.case, id, actor)
  const kind = findAction(scene.action)?.on ?? 'project'
  const outcome = await perform(
    { ...house, clock: settableClock(scene.at.toISOString()), clockWatch: undefined },
    {
      subject: { kind, id },
      action: scene.action,
      input: scene.papers
        ? { ...(scene.input as object), papers: await papersFor(house, scene, id, actor) }
        : scene.input,
      seenVersion: (await subjectNow(house.pool, kind, id)).version,
      requestId: scene.requestId,
      actor,
    },
  )
  if (outcome.kind !== 'done')
    throw new Error(
      `demo city: ${scene.post} ${scene.action} on ${JSON.stringify(scene.on)}: ${JSON.stringify(outcome)}`,
    )
  if ('case' in scene.on) projects.set(scene.on.case, outcome.receipt.subject)
}

/** One file stands for each of the papers: what matters is that they are there and can be read. */
async function papersFor(house: House, { papers = [], on }: Scene, id: string, actor: Actor) {
  const found = await findSubject(house.pool, 'project', id)
  if (!found || !('case' in on)) throw new Error(`no project for ${JSON.stringify(on)}`)
  const file = await upload(house, on.case, found.state, actor)
  return papers.map(slot => ({ slot, ...file }))
}

async function fill(house: House, scene: Scene, demoId: string, id: string, actor: Actor): Promise<void> {
  const found = await findSubject(house.pool, 'project', id)
  if (!found) throw new Error(`no project for ${demoId}`)
  const scheme = await upload(house, demoId, found.state, actor)
  const content = applicationContent(demoCase(demoId), actor.unit.name, scheme, found.state.year)
  const corrects = scene.fillsDraft === 'corrected'
  const writer = { at: scene.at, by: actor, version: corrects ? 2 : 1 }
  await fillDraft(house.db, id, corrects ? correctedContent(content) : content, writer)
}

async function upload(house: House, demoId: string, project: Project, actor: Actor): Promise<DemoFile> {
  const name = `${project.code}-项目实施方案（演示）.pdf`
  const answer = await acceptUpload(house.files, Readable.from([schemeFile(demoCase(demoId))]), { name })
  if (answer.kind === 'refused') throw new Error(answer.reason.zh)
  const { digest, mediaType, size } = answer
  await attachFile(house.db as never, house.clock, {
    projectId: project.id,
    slot: SCHEME,
    digest,
    name,
    mediaType,
    size,
    uploadedBy: actor.account,
  })
  return { digest, name }
}
