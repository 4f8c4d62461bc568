import { z } from 'zod'
import type { Context } from '../action.ts'
import type { UnitRef } from '../kernel/actor.ts'
import { text } from '../kernel/text.ts'
import type { IssuedDocument, Project } from '../project.ts'
import { rule } from '../rulebook/rule.ts'

/** Units that get a copy of the paper (抄送), by their ids; chosen by who issues it. */
export const copies = () =>
  z
    .array(z.string().min(1).max(60))
    .max(50)
    .default([])
    .meta({
      label: text('抄送单位', 'Copies to'),
      hint: text('抄送单位会收到通知，并可查看本文。', 'They are told and can read this paper.'),
      widget: 'members',
    })

// Inputs from before copies could be chosen do not have them.
type Chosen = Context<Project, { readonly copies?: readonly string[] }, 'members'>

/** A copy lets a unit read the paper, so it goes to nobody outside the joint mechanism. */
export const copiesStayInside = rule('M-copies', ['input.copies', 'facts.members'], ({ input, facts }: Chosen) => {
  const strange = (input.copies ?? []).filter(id => !facts.members.some(member => member.id === id))
  return strange.length === 0
    ? null
    : {
        text: text('抄送单位中有的不是联席成员单位', 'Some of the units are not members of the joint mechanism'),
        fact: { what: text('不是成员单位', 'Not members'), value: strange.join('、') },
        cure: { text: text('请从列出的成员单位中选择', 'Choose among the members listed'), field: 'copies' },
      }
})

/** The units with their names, as they stand in the paper; nothing where none was chosen, as in acts before copies existed. */
export function copiedTo(
  chosen: readonly string[] | undefined,
  members: readonly UnitRef[] | undefined,
): Pick<IssuedDocument, 'copies'> {
  const copies = (members ?? []).filter(({ id }) => chosen?.includes(id)).map(({ id, name }) => ({ id, name }))
  return copies.length > 0 ? { copies } : {}
}
