import { QueryClient } from '@tanstack/react-query'
import { ACTING_ACCOUNT, API, api, createClient, type Me, RequestProblem, request } from '@zhengheng/contract'
import { tellSignIn } from './sign-in-news.ts'
import { isActInHand } from './useInHand.ts'

/** Whichever request finds that nobody, or somebody else, is signed in by now, the page hears of it. */
const noteEnd = ({ body: { type } }: RequestProblem): void => {
  if (type === 'urn:zhengheng:signed-out' || type === 'urn:zhengheng:somebody-else') tellSignIn('ended')
}

/** Whoever this page shows; another window may have signed in somebody else since. */
export function writeHeaders(): Readonly<Record<string, string>> {
  const me = queryClient.getQueryData<Me>(keys.me)
  return me ? { [ACTING_ACCOUNT]: me.account } : {}
}

export const client = createClient(api, { onProblem: noteEnd, writeHeaders })

/** An official paper of a project, by the code printed on it: for the office’s own word processor, or as it is to look. */
export const paperAddress = (code: string, verificationCode: string, form: 'docx' | 'pdf'): string =>
  client.papers.ofProject({ params: { code, file: `${verificationCode}.${form}` } })

/** For addresses that are not endpoints of the contract, such as the derived routes of actions. */
export async function send(path: string, method: string, body: unknown): Promise<unknown> {
  try {
    return await request(`${API}${path}`, method, body, writeHeaders())
  } catch (error) {
    if (error instanceof RequestProblem) noteEnd(error)
    throw error
  }
}

/** Keys of everything that is read. An act on a project or plan makes all but the session stale. */
export const keys = {
  me: ['me'],
  sessions: ['sessions'],
  opening: ['opening'],
  calendarFeed: ['calendar-feed'],
  sessionEnds: ['session'],
  personas: ['personas'],
  projects: (filter: Readonly<Record<string, unknown>>) => ['projects', filter],
  project: (code: string) => ['project', code],
  timeline: (code: string) => ['project', code, 'timeline'],
  following: ['following'],
  followingOf: (code: string) => ['following', code],
  why: (code: string, act: string | number) => ['project', code, 'why', act],
  refusals: (code: string, action: string, own: boolean) => ['project', code, 'refusals', action, own],
  files: (code: string) => ['project', code, 'files'],
  application: (code: string) => ['project', code, 'application'],
  sectionVersions: (code: string, section: string) => ['project', code, 'application', section, 'versions'],
  submission: (code: string, no: number) => ['project', code, 'submission', no],
  filing: (code: string) => ['project', code, 'filing'],
  correction: (code: string) => ['project', code, 'correction'],
  reviewDraft: (code: string, no: number) => ['project', code, 'submission', no, 'review'],
  tasks: (action = '') => ['tasks', action],
  done: ['tasks', 'done'],
  handedOver: ['tasks', 'handed-over'],
  told: ['tasks', 'told'],
  obligations: (filter: Readonly<Record<string, unknown>>) => ['obligations', filter],
  projectObligations: (code: string) => ['project', code, 'obligations'],
  presence: (code: string, place = '') => ['presence', code, place],
  invitations: (code: string) => ['project', code, 'invitations'],
  myInvitations: ['invitations'],
  views: (list: string) => ['views', list],
  notices: ['notices'],
  unread: ['notices', 'unread'],
  plans: ['plans'],
  plan: (year: number) => ['plans', year],
  planRefusals: (year: number, action: string, own: boolean) => ['plans', year, 'refusals', action, own],
  planLikeness: (year: number) => ['plans', year, 'likeness'],
  likeness: (code: string, of: string) => ['project', code, 'likeness', of],
  planWhy: (year: number, action: string) => ['plans', year, 'why', action],
  condition: ['condition'],
  seals: ['condition', 'seals'],
  units: ['units'],
  administration: ['administration'],
  waiting: ['administration', 'waiting'],
  administered: (what: string, filter: Readonly<Record<string, unknown>>) => ['administration', what, filter],
  rules: ['rules'],
  holidays: ['holidays'],
  calendarEffect: (change: unknown) => ['holidays', 'effect', change],
  rehearsals: ['rehearsals'],
  rehearsal: (id: string) => ['rehearsals', id],
  rehearsalLines: (id: string, which: string) => ['rehearsals', id, which],
  verify: (code: string) => ['verify', code],
} as const

/** Repeats what failed on the way; an answer of the server, however unwelcome, is final. */
const worthRepeating = (failures: number, error: unknown) =>
  failures < 2 && (!(error instanceof RequestProblem) || error.body.status === 0 || error.body.status >= 502)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: worthRepeating,
      staleTime: 15_000,
      refetchOnWindowFocus: () => !isActInHand(),
      refetchOnReconnect: () => !isActInHand(),
    },
  },
})
