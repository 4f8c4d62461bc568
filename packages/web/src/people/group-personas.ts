import type { Persona } from '@zhengheng/contract'
import { type Role, roleNames, roles, type Text } from '@zhengheng/policy'

export interface PersonaGroup {
  readonly role: Role
  readonly name: Text
  readonly personas: readonly Persona[]
}

/** Demo identities under the first post each holds, in the order of a project's life. */
export function groupPersonas(personas: readonly Persona[]): readonly PersonaGroup[] {
  return roles
    .map(role => ({
      role,
      name: roleNames[role],
      personas: personas.filter(persona => roles.find(first => persona.roles.includes(first)) === role),
    }))
    .filter(group => group.personas.length > 0)
}
