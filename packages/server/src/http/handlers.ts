import type { api } from '@zhengheng/contract'
import { handingOver, subjectsOf } from '@zhengheng/policy'
import { verifyPaper } from '../approval/verify-paper.ts'
import { feedHandlers } from '../calendar/feed-handlers.ts'
import { applicationDetail } from '../drafts/application-detail.ts'
import { correctionDraft, saveCorrectionDraft } from '../drafts/correction-draft.ts'
import { filingDraft, saveFilingDraft } from '../drafts/filing-draft.ts'
import { frozenApplication } from '../drafts/frozen-application.ts'
import { dropOwnDraft, keepOwnDraft, ownDraft } from '../drafts/own-draft.ts'
import { reviewDraft, saveReviewDraft } from '../drafts/review-draft.ts'
import { saveSection } from '../drafts/save-section.ts'
import { sectionVersions } from '../drafts/section-versions.ts'
import { explainEntry, explainOnPlan, explainOnProject } from '../explanation/explain.ts'
import { refusedOnPlan, refusedOnProject } from '../explanation/refused-acts.ts'
import { listProjectFiles } from '../files/file-routes.ts'
import { follow, followedProjects, isFollowing, unfollow } from '../following/following.ts'
import { requireActor, type SignedInCall } from '../house/call.ts'
import type { House } from '../house/house.ts'
import { invitationsOn, inviteColleague, myInvitations, takeBack } from '../invitations/invitations.ts'
import { planLikeness } from '../likeness/plan-likeness.ts'
import { projectLikeness } from '../likeness/project-likeness.ts'
import { markNoticesRead, noticesFor } from '../notices/queries.ts'
import { listObligations, obligationsOfProject } from '../obligations/list-obligations.ts'
import { administrationHandlers } from '../people/administration-handlers.ts'
import { listUnits } from '../people/listed-units.ts'
import { sessionHandlers } from '../people/session-handlers.ts'
import { listPlans } from '../plan/list-plans.ts'
import { planDetail } from '../plan/plan-detail.ts'
import { beHere, leavePlace, whoIsHere } from '../presence/presence.ts'
import { projectDetail, timelineOf } from '../projects/detail.ts'
import { seeProject } from '../projects/find-project.ts'
import { inboxOf } from '../projects/inbox.ts'
import { listProjects } from '../projects/list.ts'
import { ownActs } from '../projects/own-acts.ts'
import { papersTold } from '../projects/papers-told.ts'
import {
  askRehearsal,
  cancelRehearsal,
  changedProjects,
  edgeCases,
  listRehearsals,
  rehearsalOf,
} from '../rehearsal/rehearsals.ts'
import { effectOf, holidaysOf } from '../rules/holidays.ts'
import { rulesInForce } from '../rules/rules-in-force.ts'
import { changeView, dropView, keepView, savedViews, setDefaultView } from '../views/saved-views.ts'
import type { Counters } from './limits.ts'
import type { Handlers } from './mount.ts'

const subjects = ({ actor }: SignedInCall): readonly string[] => (actor ? subjectsOf(actor) : [])

const nothing = { items: [], next: null }
const noProjects = { ...nothing, total: 0, totalIsBound: false }

/** What answers each endpoint of the contract. */
export function handlers(house: House, counters: Counters): Handlers<typeof api> {
  const { db } = house
  return {
    session: sessionHandlers(house, counters),
    projects: {
      list: async ({ query }, { actor }) => (actor ? listProjects(house, actor, query) : noProjects),
      detail: ({ params }, call) => projectDetail(house, requireActor(call), params.code),
      timeline: async ({ params, query }, call) => ({
        items: await timelineOf(house, await seeProject(db, requireActor(call), params.code), query.before),
      }),
    },
    following: {
      list: async (_, call) => ({ items: await followedProjects(house, requireActor(call)) }),
      of: ({ params }, call) => isFollowing(house, requireActor(call), params.code),
      follow: ({ params }, call) => follow(house, requireActor(call), params.code),
      unfollow: ({ params }, call) => unfollow(house, requireActor(call), params.code),
    },
    why: {
      onProject: ({ params }, call) => explainOnProject(house, requireActor(call), params),
      onPlan: ({ params }, call) => explainOnPlan(house, requireActor(call), params),
      ofEntry: ({ params }, call) => explainEntry(house, requireActor(call), params),
    },
    likeness: {
      ofPlan: ({ params }, call) => planLikeness(house, requireActor(call), params.year),
      ofProject: ({ params, query }, call) => projectLikeness(house, requireActor(call), params.code, query.of),
    },
    drafts: {
      read: (place, call) => ownDraft(house, call, place),
      keep: (place, call) => keepOwnDraft(house, call, place),
      drop: (place, call) => dropOwnDraft(house, call, place),
    },
    refusals: {
      ofProject: ({ params, query }, call) => refusedOnProject(house, requireActor(call), params.code, query),
      ofPlan: ({ params, query }, call) => refusedOnPlan(house, requireActor(call), params.year, query),
    },
    application: {
      detail: ({ params }, call) => applicationDetail(house, requireActor(call), params.code),
      saveSection: ({ params, body, seen }, call) => saveSection(house, requireActor(call), params, body, seen),
      versions: async ({ params }, call) => ({ items: await sectionVersions(house, requireActor(call), params) }),
      frozen: ({ params }, call) => frozenApplication(house, requireActor(call), params),
    },
    filing: {
      draft: ({ params }, call) => filingDraft(house, requireActor(call), params.code),
      saveDraft: ({ params, body, seen }, call) =>
        saveFilingDraft(house, requireActor(call), params.code, body.content, seen),
    },
    correction: {
      draft: ({ params }, call) => correctionDraft(house, requireActor(call), params.code),
      saveDraft: ({ params, body, seen }, call) =>
        saveCorrectionDraft(house, requireActor(call), params.code, body.content, seen),
    },
    review: {
      draft: ({ params }, call) => reviewDraft(house, requireActor(call), params),
      saveDraft: ({ params, body, seen }, call) =>
        saveReviewDraft(house, requireActor(call), params, body.content, seen),
    },
    files: {
      list: async ({ params }, call) => ({ items: await listProjectFiles(house, requireActor(call), params.code) }),
    },
    inbox: {
      tasks: async ({ query }, { actor }) => (actor ? inboxOf(house, actor, query.action) : { items: [], counts: {} }),
      done: async ({ query }, { actor }) => (actor ? ownActs(house, actor, { from: query.before }) : nothing),
      handedOver: async ({ query }, { actor }) =>
        actor ? ownActs(house, actor, { from: query.before, only: handingOver }) : nothing,
      told: async ({ query }, { actor }) => (actor ? papersTold(db, actor, query.before) : nothing),
    },
    obligations: {
      list: ({ query }, call) => listObligations(house, requireActor(call), query),
      ofProject: async ({ params }, call) => ({
        items: await obligationsOfProject(house, requireActor(call), params.code),
      }),
    },
    calendarFeed: feedHandlers(house),
    presence: {
      look: async ({ params }, call) => ({ items: await whoIsHere(house, requireActor(call), params.code) }),
      beat: async ({ params, body }, call) => ({ items: await beHere(house, requireActor(call), params.code, body) }),
      leave: async ({ params }, call) => {
        await leavePlace(house, requireActor(call), params.code, params.place)
        return { done: true }
      },
    },
    invitations: {
      mine: async (_, { actor }) => ({ items: actor ? await myInvitations(house, actor) : [] }),
      list: ({ params }, call) => invitationsOn(house, requireActor(call), params.code),
      invite: async ({ params, body }, call) => {
        await inviteColleague(house, requireActor(call), params.code, body)
        return { done: true }
      },
      takeBack: async ({ params }, call) => {
        await takeBack(house, requireActor(call), params)
        return { done: true }
      },
    },
    views: {
      list: async ({ query }, { actor }) => ({ items: actor ? await savedViews(house, actor, query.list) : [] }),
      keep: ({ body }, call) => keepView(house, requireActor(call), body),
      change: ({ params, body }, call) => changeView(house, requireActor(call), params.id, body),
      drop: async ({ params }, call) => {
        await dropView(house, requireActor(call), params.id)
        return { done: true }
      },
      setDefault: async ({ params, body }, call) => {
        await setDefaultView(house, requireActor(call), params.list, body.view)
        return { done: true }
      },
    },
    notices: {
      list: ({ query }, call) => noticesFor(house.db, call.who.accountId, subjects(call), query.before),
      read: async (_, { who }) => {
        await markNoticesRead(house.db, who.accountId, house.clock.now())
        return { done: true }
      },
    },
    plans: {
      list: async (_, call) => ({ items: await listPlans(db, subjects(call)) }),
      detail: ({ params }, call) => planDetail(house, requireActor(call), params.year),
    },
    rules: { inForce: (_, { who }) => rulesInForce(house, who) },
    holidays: {
      inForce: (_, { who }) => holidaysOf(house, who),
      effect: ({ body }, { who }) => effectOf(house, who, body.change),
    },
    rehearsals: {
      list: async (_, call) => ({ items: await listRehearsals(house, requireActor(call)) }),
      ask: ({ body }, call) => askRehearsal(house, requireActor(call), body),
      detail: ({ params }, call) => rehearsalOf(house, requireActor(call), params.id),
      changed: ({ params, query }, call) => changedProjects(house, requireActor(call), params.id, query),
      edges: ({ params }, call) => edgeCases(house, requireActor(call), params.id),
      cancel: ({ params }, call) => cancelRehearsal(house, requireActor(call), params.id),
    },
    administration: administrationHandlers(house),
    units: { list: async () => ({ items: await listUnits(db) }) },
    documents: { verify: ({ params }) => verifyPaper(house, params.code) },
  }
}
