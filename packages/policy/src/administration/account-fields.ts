import { z } from 'zod'
import { roleNames } from '../kernel/actor.ts'
import { choices, line } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { normalLogin } from './account.ts'

/** The name somebody signs in by. */
export const login = z
  .string()
  .overwrite(normalLogin)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u)
  .meta({
    label: text('登录名', 'Login name'),
    hint: text(
      '2 至 40 个字，文字、数字、点、横线或下划线，以文字或数字开头',
      '2 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit',
    ),
    widget: 'line',
  })

export const postTitle = () => line('岗位名称', 'Post', { max: 40 })

/** Id of a unit. */
export const UnitId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,58}$/)

const OWN_UNIT = { label: text('所属单位', 'Unit'), widget: 'hidden' } as const
export const ownUnit = UnitId.meta(OWN_UNIT)
/** Administrators have none. */
export const ownUnitOrNone = UnitId.nullable().default(null).meta(OWN_UNIT)

export const heldRoles = () =>
  choices('岗位角色', 'Roles', roleNames)
    .min(1)
    .overwrite(held => [...new Set(held)])
    .meta({ label: text('岗位角色', 'Roles'), options: roleNames, widget: 'hidden' })
