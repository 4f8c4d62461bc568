import { describe, expect, it } from 'vitest'
import { actionNamed } from '../actions.ts'
import type { Actor } from '../kernel/actor.ts'
import { fen, wan } from '../kernel/money.ts'
import { packOf } from '../rulebook/pack-ref.ts'
import type { City } from '../testing/city.ts'
import { allWords } from '../testing/document-words.ts'
import { approval, correction, refusal, technicalDraft, technicalOpinion } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { compose } from './compose.ts'
import { cutAtGaps, gap } from './gap.ts'
import type { OfficialDocument } from './official-document.ts'
import { paperBefore } from './preview.ts'
import { chineseDate } from './wording.ts'

const { acceptor, reviewer, approver, cityGovernment } = people
const site = 'https://zhengheng.example'

const before = (city: City, id: string, actor: Actor, action: string, input: object) => {
  const project = city.project(id)
  const content = project.approval.submissions.length > 0 ? city.drafts.get(id) : undefined
  return paperBefore({
    action: actionNamed(action).name,
    input: input as Readonly<Record<string, unknown>>,
    project,
    ...(content && { content }),
    pack: city.pack,
    actor,
    today: city.today(),
    site,
  })
}

/** The newest paper of a project as the server draws it up. */
function issued(city: City, id: string): OfficialDocument {
  const project = city.project(id)
  const document = project.documents.at(-1)
  const entry = city.log.get(id)?.findLast(({ at }) => at === document?.at)
  if (!document || !entry) throw new Error('no paper was issued')
  const content = project.approval.submissions.length > 0 ? city.drafts.get(id) : undefined
  return compose({
    document,
    issuer: entry.actor.unit.name,
    project,
    content: content as never,
    pack: packOf(entry.pack),
    site,
  })
}

/** All that is printed, the parts around the body too. */
const printed = (paper: OfficialDocument) =>
  [
    paper.mark,
    paper.number,
    allWords(paper),
    paper.recipients.join('、'),
    paper.issuer,
    chineseDate(paper.date),
    paper.copies.join('，'),
    paper.verification.code,
    paper.verification.address,
  ].join('\n')

/** A gap fits whatever the issued paper says there, and nothing fits anything else. */
const asPattern = (paper: OfficialDocument) =>
  new RegExp(
    `^${cutAtGaps(printed(paper))
      .map(({ text, open }) => (open ? '[^\\n]+?' : text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')))
      .join('')}$`,
  )

interface Case {
  readonly name: string
  readonly at: Parameters<typeof projectAt>[0]
  readonly amount?: number
  readonly stage?: string
  readonly actor: Actor
  readonly action: string
  readonly input: object
  readonly gaps: readonly (keyof typeof gap)[]
  /** what else is done until the paper is issued */
  readonly afterwards?: (city: City, id: string) => void
}

const issuesLetter = (city: City, id: string) => city.act(acceptor, 'approval.issueLetter', id)
const decides = { at: 'application.inReview', actor: approver, action: 'approval.decide' } as const
const unissued = ['number', 'code', 'day'] as const
const lessThanApplied = approval(fen(wan(1286.5) - wan(100)))

const cases: readonly Case[] = [
  { ...decides, name: '批复', input: approval(wan(1286.5)), gaps: unissued, afterwards: issuesLetter },
  {
    ...decides,
    name: '批复 below what was applied for',
    input: lessThanApplied,
    gaps: unissued,
    afterwards: issuesLetter,
  },
  {
    ...decides,
    name: '批复 of an early stage',
    stage: 'proposal',
    input: approval(wan(1286.5)),
    gaps: unissued,
    afterwards: issuesLetter,
  },
  {
    ...decides,
    name: '批复 after consent',
    amount: 3500,
    input: approval(wan(3500)),
    gaps: unissued,
    afterwards: (city, id) => {
      city.wait(72)
      city.act(cityGovernment, 'approval.giveConsent', id, { result: 'consent', opinion: '同意' })
      city.wait(48)
      issuesLetter(city, id)
    },
  },
  { ...decides, name: '不予批复', input: refusal, gaps: unissued, afterwards: issuesLetter },
  {
    name: '批复 at its issue',
    at: 'application.decided',
    actor: acceptor,
    action: 'approval.issueLetter',
    input: { copies: [] },
    gaps: ['number', 'code'],
  },
  {
    name: '补正通知',
    at: 'application.inReview',
    actor: reviewer,
    action: 'approval.returnForCorrection',
    input: { ...correction(), dueDays: 7 },
    gaps: ['number', 'code'],
  },
  {
    name: '补正通知 of a filing',
    at: 'filing.submitted',
    actor: acceptor,
    action: 'approval.returnForCorrection',
    input: { ...correction(), dueDays: 7 },
    gaps: ['number', 'code'],
  },
  {
    name: '补正通知 of a request for a technical opinion',
    at: 'technicalOpinion.inReview',
    actor: reviewer,
    action: 'approval.returnForCorrection',
    input: { ...correction(), dueDays: 7 },
    gaps: ['number', 'code'],
  },
  {
    name: '技术审查意见 while it is drafted',
    at: 'technicalOpinion.inReview',
    actor: reviewer,
    action: 'approval.draftTechnicalOpinion',
    input: technicalDraft(),
    gaps: unissued,
    afterwards: (city, id) => city.act(approver, 'approval.issueTechnicalOpinion', id, technicalOpinion()),
  },
  {
    name: '技术审查意见 at its issue',
    at: 'technicalOpinion.inReview',
    actor: approver,
    action: 'approval.issueTechnicalOpinion',
    input: technicalOpinion({ conclusion: 'unfit', demands: [] }),
    gaps: ['number', 'code'],
  },
  {
    name: '备案回执',
    at: 'filing.submitted',
    actor: acceptor,
    action: 'approval.acknowledgeFiling',
    input: {},
    gaps: ['number', 'code'],
  },
]

describe('the paper before it is issued', () => {
  it.each(cases)(
    '$name says what the issued one says, but for what only its issue brings',
    ({ at, amount, stage, actor, action, input, gaps, afterwards }) => {
      const { city, id } = projectAt(at, {
        ...(amount !== undefined && { amount: wan(amount) }),
        ...(stage !== undefined && { stage }),
      })
      if (action === 'approval.decide')
        city.act(reviewer, 'approval.giveOpinion', id, {
          checklist: [],
          conclusion: 'approve',
          suggestedAmount: 100,
          text: '可以',
        })
      if (action === 'approval.issueTechnicalOpinion')
        city.act(reviewer, 'approval.draftTechnicalOpinion', id, technicalDraft())
      const preview = before(city, id, actor, action, input)
      city.act(actor, action, id, input)
      afterwards?.(city, id)
      const paper = issued(city, id)

      if (!preview) throw new Error('no preview')
      expect(printed(paper)).toMatch(asPattern(preview))
      expect(preview.template).toBe(paper.template)
      const open = cutAtGaps(printed(preview)).flatMap(part => (part.open ? [part.text] : []))
      expect(new Set(open)).toEqual(new Set(gaps.map(name => gap[name])))
      expect(cutAtGaps(printed(paper)).some(part => part.open)).toBe(false)
    },
  )

  it('shows what is still to be typed, and never an amount nobody named', () => {
    const { city, id } = projectAt('application.inReview')
    const paper = before(city, id, approver, 'approval.decide', { result: 'approve', amount: null, conditions: [' '] })
    const words = paper ? allWords(paper) : ''
    expect(words).toContain(`核定投资${gap.open}。`)
    expect(words.split(gap.open)).toHaveLength(4)
    expect(words).not.toContain('批复条件')
    expect(paper?.annexes).toEqual([])
    const notice = before(city, id, reviewer, 'approval.returnForCorrection', {
      items: [{ section: 'sharing', place: '', text: '', rule: 'W-13.1' }],
      dueDays: Number.NaN,
    })
    expect(notice && allWords(notice)).toMatch(
      new RegExp(`　${gap.open} \\| ${gap.open}。 \\| 第十三条 \\| ${gap.open}\n`),
    )
  })

  it('leaves a gap for a term no act may set, and for the reason of a refusal but not for its opinions', () => {
    const { city, id } = projectAt('application.inReview')
    const gapsOf = (actor: Actor, action: string, input: object) => {
      const paper = before(city, id, actor, action, input)
      return paper ? allWords(paper).split(gap.open).length - 1 : undefined
    }
    const returning = (dueDays: number) =>
      gapsOf(reviewer, 'approval.returnForCorrection', { ...correction(), dueDays })
    expect([1, 60].map(returning)).toEqual([0, 0])
    expect([0, 61, 1.5].map(returning)).toEqual([1, 1, 1])
    const refusing = (reason: string) => gapsOf(approver, 'approval.decide', { result: 'refuse', amount: null, reason })
    expect([refusing('建设必要性不足'), refusing('')]).toEqual([0, 1])
  })

  it('is none for an act that issues nothing', () => {
    const { city, id } = projectAt('application.inReview')
    expect(before(city, id, reviewer, 'approval.giveOpinion', {})).toBeUndefined()
  })
})
