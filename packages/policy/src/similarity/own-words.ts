import type { ApplicationDraft } from '../approval/application-form/sections.ts'
import type { Project } from '../project.ts'
import type { ProjectStatus } from '../project-status.ts'

/** What people typed, whatever else a draft may hold. */
const typed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const paragraphs = (parts: readonly unknown[]): string =>
  parts
    .map(typed)
    .filter(part => part !== '')
    .join('\n')

/** What a plan line, a filing or a request for a technical opinion says it will build: open to everybody who sees the project. */
export const planWords = ({ name, planLine, approval }: Project): string =>
  paragraphs([
    name,
    planLine.summary,
    planLine.adjustments.at(-1)?.content,
    approval.filing?.content.goals,
    approval.technical?.requests.at(-1)?.content,
  ])

/**
 * What an application says it will build and why. Sections that every application words alike, security and operation
 * among them, are left out: they tell nothing about what it repeats.
 */
export function applicationWords({ needs = {}, content = {} }: ApplicationDraft): string {
  const functions = Array.isArray(content.functions) ? (content.functions as readonly unknown[]) : []
  return paragraphs([
    needs.currentState,
    needs.necessity,
    needs.requirements,
    content.goal,
    ...functions.map(row => {
      const { name, description } = (row ?? {}) as { readonly name?: unknown; readonly description?: unknown }
      return [name, description].map(typed).filter(Boolean).join('：')
    }),
  ])
}

const gone: readonly ProjectStatus[] = [
  'withdrawn',
  'stopped',
  'plan.dropped',
  'plan.merged',
  'application.refused',
  'capitalConstruction.refused',
]

/** Whether there is, or is going to be, something that could be built twice. */
export const isToBeBuilt = (status: ProjectStatus): boolean => !gone.includes(status)
