import type { api, features } from '@zhengheng/contract'
import { calendarHandlers } from '../calendar/feed-handlers.ts'
import { conditionHandlers } from '../condition/condition-handlers.ts'
import { draftsHandlers } from '../drafts/drafts-handlers.ts'
import { explanationHandlers } from '../explanation/explanation-handlers.ts'
import { filesHandlers } from '../files/uploads.ts'
import { followingHandlers } from '../following/following.ts'
import type { FeatureHandlers, Handlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { invitationsHandlers } from '../invitations/invitations.ts'
import { likenessHandlers } from '../likeness/likeness-handlers.ts'
import { noticesHandlers } from '../notices/queries.ts'
import { obligationsHandlers } from '../obligations/list-obligations.ts'
import { papersHandlers } from '../papers/papers-handlers.ts'
import { peopleHandlers } from '../people/people-handlers.ts'
import { planHandlers } from '../plan/plan-handlers.ts'
import { presenceHandlers } from '../presence/presence.ts'
import { projectsHandlers } from '../projects/projects-handlers.ts'
import { rehearsalHandlers } from '../rehearsal/rehearsal-handlers.ts'
import { rulesHandlers } from '../rules/rules-handlers.ts'
import { viewsHandlers } from '../views/saved-views.ts'

/** Which folder answers which feature of the contract. */
const answering: { readonly [F in keyof typeof features]: FeatureHandlers<F> } = {
  people: peopleHandlers,
  projects: projectsHandlers,
  drafts: draftsHandlers,
  files: filesHandlers,
  papers: papersHandlers,
  plan: planHandlers,
  explanation: explanationHandlers,
  likeness: likenessHandlers,
  following: followingHandlers,
  obligations: obligationsHandlers,
  calendar: calendarHandlers,
  presence: presenceHandlers,
  invitations: invitationsHandlers,
  views: viewsHandlers,
  notices: noticesHandlers,
  rules: rulesHandlers,
  rehearsal: rehearsalHandlers,
  condition: conditionHandlers,
}

/** What answers each endpoint of the contract. */
export const handlers = (house: House): Handlers<typeof api> =>
  Object.assign({}, ...Object.values(answering).map(feature => feature(house)))
