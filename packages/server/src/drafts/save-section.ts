import type { DraftSection } from '@zhengheng/contract'
import { type Actor, applicationForm, notNamed, type SectionId, sections, unexplained } from '@zhengheng/policy'
import type { Db } from '../db/tables.ts'
import type { House } from '../house/house.ts'
import { Problem } from '../house/problem.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { openRound, reasonsGiven } from './correction-draft.ts'
import { draftSection, type HeldSubject, keepDraft, keptVersions, unitDraft } from './keep-draft.ts'
import { isEditable, sectionId } from './section-id.ts'

const VERSIONS_KEPT = 30

interface Place {
  readonly code: string
  readonly section: string
}

interface Typed {
  readonly content: Record<string, unknown>
  readonly finished: boolean
}

/**
 * Saves one section over the version its writer saw. Somebody else's newer version is never overwritten: the answer
 * then carries theirs and the common original. Restoring an old version is saving its content.
 */
export async function saveSection(
  house: House,
  actor: Actor,
  { code, section: written }: Place,
  typed: Typed,
  seen: number,
): Promise<DraftSection> {
  const section = sectionId(written)
  const { id } = await seeOwnProject(house.db, actor, code)
  const key = unitDraft(actor, applicationForm.name, id, section)
  const kept = await keepDraft(
    house,
    key,
    { ...typed, seen, by: actor },
    {
      known: Object.keys(sections[section].schema.shape),
      open: (held, tx) => requireOpen(held, tx, actor, id, section),
      versions: VERSIONS_KEPT,
    },
  )
  return draftSection(section, kept)
}

/** What a section was before, newest first. Restoring one is saving its content again. */
export async function sectionVersions(
  { db }: House,
  actor: Actor,
  { code, section: written }: Place,
): Promise<DraftSection[]> {
  const section = sectionId(written)
  const { id } = await seeOwnProject(db, actor, code)
  const versions = await keptVersions(db, unitDraft(actor, applicationForm.name, id, section))
  return versions.map(version => draftSection(section, version))
}

async function requireOpen(
  held: HeldSubject | undefined,
  tx: Db,
  actor: Actor,
  id: string,
  section: SectionId,
): Promise<void> {
  if (!held || !isEditable(held))
    throw new Problem(422, 'not-editable', '现在不能修改', {
      zh: '申报内容只能在“申报草稿”和“待补正”环节修改；已提交的内容不会被改动。',
      en: 'An application can be edited while it is a draft or to be corrected; what was submitted stays as it is.',
    })
  const round = openRound(held)
  const reason = round && notNamed(unexplained([section], round, await reasonsGiven(tx, actor, id, round)))
  if (reason) throw new Problem(422, 'section-closed', '本部分不在补正之列', reason.text, { reasons: [reason] })
}
