import { type ActionName, type Text, text } from '@zhengheng/policy'
import { actionWords } from './action-words.computed.ts'

/** What an action is done on. */
export type Subject =
  | { readonly kind: 'project'; readonly code: string }
  | { readonly kind: 'plan'; readonly year: number }
  | { readonly kind: 'rules'; readonly pack: string }
  | { readonly kind: 'log'; readonly log: string }
  | { readonly kind: 'account' | 'unit'; readonly id: string }

/** Actions with a page of their own. All others are done in a drawer on the page at hand. */
const ownPages: Partial<Record<ActionName, string>> = {
  'approval.submitApplication': 'application',
  'approval.resubmitApplication': 'correction',
  'approval.confirmApplication': 'confirm',
  'approval.acceptApplication': 'review',
  'approval.acknowledgeFiling': 'review',
  'approval.giveOpinion': 'review',
  'approval.returnForCorrection': 'review',
  'approval.decide': 'decide',
  'approval.giveConsent': 'consent',
  'approval.file': 'filing',
  'approval.fileSectorApproval': 'filing',
  'approval.askTechnicalOpinion': 'filing',
  'approval.draftTechnicalOpinion': 'review',
  'approval.issueTechnicalOpinion': 'review',
}

const projectHref = (code: string) => `/p/${encodeURIComponent(code)}`

/** What these submit is written on their page long before they can be done: the way leads there, ready or not. */
const writtenFirst: Partial<Record<ActionName, Text>> = {
  'approval.submitApplication': text('继续填写', 'Go on writing'),
  'approval.resubmitApplication': text('去补正', 'Correct it'),
}

/** What to call the way to a page on which something is written first; undefined for all other acts. */
export const wayToWriting = (action: string): Text | undefined => writtenFirst[action as ActionName]

/** The page on which an action is done; undefined when it has none. */
export function screenOf(action: string, subject: Subject): string | undefined {
  if (action === 'plan.putLine') return '/plan/new'
  if (subject.kind !== 'project') return undefined
  if (action === 'scope.findRoute') return `/declare?project=${encodeURIComponent(subject.code)}`
  const own = ownPages[action as ActionName]
  return own && `${projectHref(subject.code)}/${own}`
}

/** Where to go to do something about a project: the field written last, its own page, or the project page with the form open, for the very item it is about. */
export const placeOf = (action: string, code: string, item?: string): string => {
  const place =
    action === 'approval.submitApplication' ? `${projectHref(code)}/application?resume=last` : ownPlaceOf(action, code)
  return item ? `${place}&item=${item}` : place
}

const ownPlaceOf = (action: string, code: string): string =>
  screenOf(action, { kind: 'project', code }) ?? `${projectHref(code)}?do=${action}`

export const sectionScreen = (subject: Subject, section: string): string | undefined =>
  subject.kind === 'project' ? `${projectHref(subject.code)}/application/${section}` : undefined

/** Where a subject’s reader goes to do something about it; undefined where there is no such place. */
export function wayTo(action: string, subject: Subject): string | undefined {
  if (subject.kind === 'project') return placeOf(action, subject.code)
  const onPlan = subject.kind === 'plan' && actionWords[action]?.on === 'plan'
  return screenOf(action, subject) ?? (onPlan ? `/plans/${subject.year}?do=${action}` : undefined)
}
