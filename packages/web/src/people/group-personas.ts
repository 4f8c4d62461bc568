import type { Persona } from '@zhengheng/contract'
import { type Role, roleNames, roles, type Text } from '@zhengheng/policy'

export interface PersonaGroup {
  readonly role: Role
  readonly name: Text
  readonly personas: readonly Persona[]
  /** how many different posts there are in it */
  readonly posts: number
}

/** Demo identities under the first post each holds, in the order of a project's life. */
export function groupPersonas(personas: readonly Persona[]): readonly PersonaGroup[] {
  const first = (persona: Persona) => roles.find(role => persona.roles.includes(role))
  return roles
    .map(role => ({ role, personas: personas.filter(persona => first(persona) === role) }))
    .filter(group => group.personas.length > 0)
    .map(({ role, personas: members }) => ({
      role,
      name: roleNames[role],
      personas: members,
      posts: new Set(members.map(persona => persona.post)).size,
    }))
}
