import type { RecordedAnswer } from './recording.ts'
import type { Visitors } from './visitors.ts'

interface Listed {
  readonly items: readonly { readonly code: string; readonly year: number }[]
}
interface Detail {
  readonly project: { readonly documents: readonly Paper[] }
  readonly timelineTotal: number
}
interface Paper {
  readonly kind: string
  readonly verificationCode: string
}

/** What everybody is told of every project they see, of the plans, and what official papers say. */
export async function askEverything({ logins, get, paper }: Visitors): Promise<RecordedAnswer[]> {
  const told = new Map<string, Map<string, string[]>>()
  const tell = (path: string, login: string, answer: unknown) => {
    const known = told.get(path) ?? new Map<string, string[]>()
    const text = JSON.stringify(answer)
    told.set(path, known.set(text, [...(known.get(text) ?? []), login]))
  }
  for (const login of logins) {
    if (login.endsWith('-administrator')) continue
    const list = await get<Listed>(login, '/projects?limit=100')
    tell('/projects?limit=100', login, list)
    for (const { code } of list.items) {
      const detail = await get<Detail>(login, `/projects/${code}`)
      tell(`/projects/${code}`, login, { ...detail, offers: undefined })
      const timeline = `/projects/${code}/timeline`
      tell(timeline, login, await get(login, timeline))
      for (const { verificationCode } of detail.project.documents) {
        const path = `/projects/${code}/documents/${verificationCode}.docx`
        tell(path, login, await paper(login, path))
      }
    }
    for (const { year } of (await get<{ items: { year: number }[] }>(login, '/plans')).items) {
      const plan = await get<{ lines: object[] }>(login, `/plans/${year}`)
      tell(`/plans/${year}`, login, {
        ...plan,
        offers: undefined,
        lines: plan.lines.map(line => ({ ...line, offers: undefined })),
      })
    }
  }
  return [...told].flatMap(([path, answers]) =>
    [...answers].map(([answer, askedBy]) => ({ path, askedBy, answer: JSON.parse(answer) })),
  )
}
