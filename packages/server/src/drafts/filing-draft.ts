import type { DraftSection } from '@zhengheng/contract'
import { type Actor, actionNamed, fieldsOf, filingForm, type ProjectStatus } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { Problem } from '../house/problem.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { draftSection, keepDraft, keptDraft, unitDraft } from './keep-draft.ts'

/** Both roads ask the same things at the same steps. */
const { input, from } = actionNamed('approval.file')
const known = fieldsOf(input).map(field => field.name)

const canFile = (status: ProjectStatus): boolean => (from as readonly string[]).includes(status)

/** What the unit has written of a filing so far; version 0 when nothing. */
export async function filingDraft({ db }: House, actor: Actor, code: string): Promise<DraftSection> {
  const { id } = await seeOwnProject(db, actor, code)
  return draftSection(filingForm.name, await keptDraft(db, unitDraft(actor, filingForm.name, id)))
}

/** Saves over the version its writer saw; what a colleague saved meanwhile is told, never overwritten. */
export async function saveFilingDraft(
  house: House,
  actor: Actor,
  code: string,
  content: Record<string, unknown>,
  seen: number,
): Promise<DraftSection> {
  const { id } = await seeOwnProject(house.db, actor, code)
  const key = unitDraft(actor, filingForm.name, id)
  const kept = await keepDraft(
    house,
    key,
    { content, seen, by: actor },
    {
      known,
      open(held) {
        if (!held || !canFile(held.status)) throw closed()
      },
    },
  )
  return draftSection(filingForm.name, kept)
}

const closed = () =>
  new Problem(422, 'not-editable', '现在不能修改备案', {
    zh: '备案已报送，或项目已不在可以备案的环节，内容不再保存。请刷新页面查看最新情况。',
    en: 'The filing was sent, or this is no step for one, so nothing is kept. Reload to see where it stands.',
  })
