import { actDraftApi } from './act-draft.ts'
import { administrationApi } from './administration.ts'
import { applicationApi, correctionApi, filingApi, reviewApi } from './application.ts'
import { calendarFeedApi } from './calendar-feed.ts'
import { conditionApi } from './condition.ts'
import { explanationApi } from './explanation.ts'
import { filesApi } from './files.ts'
import { followingApi } from './following.ts'
import { holidaysApi } from './holidays.ts'
import { inboxApi } from './inbox.ts'
import { invitationsApi } from './invitations.ts'
import { likenessApi } from './likeness.ts'
import { noticesApi } from './notices.ts'
import { obligationsApi } from './obligations.ts'
import { documentsApi, papersApi } from './papers.ts'
import { plansApi } from './plans.ts'
import { presenceApi } from './presence.ts'
import { projectsApi } from './projects.ts'
import { refusalsApi } from './refusals.ts'
import { rehearsalApi } from './rehearsal.ts'
import { rulesApi } from './rule-shapes.ts'
import { savedViewsApi } from './saved-views.ts'
import { sessionApi, unitsApi } from './session-api.ts'

/** Everything that is read or kept outside the log, by the feature whose folder on the server answers it. */
export const features = {
  people: { session: sessionApi, administration: administrationApi, units: unitsApi },
  projects: { projects: projectsApi, inbox: inboxApi },
  drafts: {
    drafts: actDraftApi,
    application: applicationApi,
    filing: filingApi,
    correction: correctionApi,
    review: reviewApi,
  },
  files: { files: filesApi },
  papers: { papers: papersApi, documents: documentsApi },
  plan: { plans: plansApi },
  explanation: { why: explanationApi, refusals: refusalsApi },
  likeness: { likeness: likenessApi },
  following: { following: followingApi },
  obligations: { obligations: obligationsApi },
  calendar: { calendarFeed: calendarFeedApi },
  presence: { presence: presenceApi },
  invitations: { invitations: invitationsApi },
  views: { views: savedViewsApi },
  notices: { notices: noticesApi },
  rules: { rules: rulesApi, holidays: holidaysApi },
  rehearsal: { rehearsals: rehearsalApi },
  condition: { condition: conditionApi },
} as const

/** The same as one list of groups. Acts on projects and plans are derived from their actions instead. */
export const api = {
  ...features.people,
  ...features.projects,
  ...features.drafts,
  ...features.files,
  ...features.papers,
  ...features.plan,
  ...features.explanation,
  ...features.likeness,
  ...features.following,
  ...features.obligations,
  ...features.calendar,
  ...features.presence,
  ...features.invitations,
  ...features.views,
  ...features.notices,
  ...features.rules,
  ...features.rehearsal,
  ...features.condition,
} as const
