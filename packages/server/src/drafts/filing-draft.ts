import type { DraftSection } from '@zhengheng/contract'
import { type Actor, actionsOn, fieldsOf, filingForm, type ProjectStatus } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { Problem } from '../house/problem.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { draftSection, keepDraft, keptDraft, unitDraft } from './keep-draft.ts'

/** The acts a unit writes on this page: which of them it is follows from the project's road. */
const written = actionsOn('project').filter(({ writtenIn }) => writtenIn?.name === filingForm.name)
const known = [...new Set(written.flatMap(({ input }) => fieldsOf(input).map(({ name }) => name)))]

const canFile = (status: ProjectStatus): boolean => written.some(({ from }) => from.includes(status))

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
  new Problem(422, 'not-editable', '现在不能修改', {
    zh: '材料已报送，或项目已不在可以报送的环节，内容不再保存。请刷新页面查看最新情况。',
    en: 'It was sent, or this is no step to send it from, so nothing is kept. Reload to see where it stands.',
  })
