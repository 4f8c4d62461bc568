import type { StepName } from './steps.ts'

/** What became of one published project in the demo city. */
export interface Story {
  readonly case: string
  readonly unit: string
  /** this year's plan was issued; next year's is still being put together */
  readonly plan: 'thisYear' | 'nextYear' | 'outside'
  /** in the joint review: kept, dropped, or not submitted yet */
  readonly review?: 'drafting' | 'dropped'
  readonly acts?: readonly StepName[]
  /** calendar days since the last step; steps before it lie `gap` days apart */
  readonly daysAgo?: number
  readonly gap?: number
}

const applied: readonly StepName[] = ['route', 'start', 'submit', 'confirm']
const inReview: readonly StepName[] = [...applied, 'accept']
const decided: readonly StepName[] = [...inReview, 'opinion', 'decide']
/** Built with a fixed-asset project: an opinion is asked for whether or not the plan lists it. */
const asked: readonly StepName[] = ['route', 'askOpinion', 'accept']

/** Approved, and its condition answered and closed. */
const fulfilled: readonly StepName[] = [...decided, 'letter', 'answerCondition', 'closeCondition']

export const stories: readonly Story[] = [
  {
    case: 'C-1',
    unit: 'data-bureau',
    plan: 'thisYear',
    acts: [...decided, 'consent', 'letter', 'answerCondition', 'sendBackCondition'],
    daysAgo: 132,
    gap: 9,
  },
  { case: 'C-2', unit: 'jiangan-district', plan: 'thisYear', acts: fulfilled, daysAgo: 108, gap: 6 },
  {
    case: 'C-9',
    unit: 'data-bureau',
    plan: 'thisYear',
    acts: [...decided, 'letter', 'answerCondition'],
    daysAgo: 55,
    gap: 5,
  },
  { case: 'C-37e', unit: 'public-security', plan: 'thisYear', acts: decided, daysAgo: 2, gap: 4 },
  { case: 'C-28', unit: 'urban-management', plan: 'thisYear', acts: decided, daysAgo: 1, gap: 4 },
  { case: 'C-6', unit: 'urban-management', plan: 'thisYear', acts: [...inReview, 'opinion'], daysAgo: 3, gap: 6 },
  { case: 'C-26', unit: 'forestry-bureau', plan: 'thisYear', acts: inReview, daysAgo: 33, gap: 4 },
  { case: 'C-20', unit: 'education-bureau', plan: 'thisYear', acts: inReview, daysAgo: 26, gap: 3 },
  {
    case: 'C-36',
    unit: 'emergency-bureau',
    plan: 'thisYear',
    acts: [...inReview, 'return', 'resubmit', 'confirm'],
    daysAgo: 2,
    gap: 4,
  },
  { case: 'C-10', unit: 'economy-bureau', plan: 'thisYear', acts: [...inReview, 'return'], daysAgo: 5, gap: 3 },
  { case: 'C-23', unit: 'ecology-bureau', plan: 'thisYear', acts: applied, daysAgo: 1, gap: 2 },
  { case: 'C-25', unit: 'civil-affairs', plan: 'thisYear', acts: applied, daysAgo: 4, gap: 2 },
  { case: 'C-37a', unit: 'public-security', plan: 'thisYear', acts: ['route', 'start', 'submit'], daysAgo: 1, gap: 2 },
  { case: 'C-30', unit: 'civil-affairs', plan: 'thisYear', acts: ['route', 'start'], daysAgo: 6, gap: 1 },
  {
    case: 'C-18',
    unit: 'data-bureau',
    plan: 'thisYear',
    acts: [...inReview, 'opinionAgainst', 'refuse', 'letter'],
    daysAgo: 90,
    gap: 5,
  },
  {
    case: 'C-35',
    unit: 'agriculture-bureau',
    plan: 'thisYear',
    acts: ['route', 'file', 'acknowledge'],
    daysAgo: 70,
    gap: 2,
  },
  {
    case: 'C-5',
    unit: 'red-cross-hospital',
    plan: 'thisYear',
    acts: ['route', 'fileSector', 'acknowledge'],
    daysAgo: 40,
    gap: 3,
  },
  { case: 'C-15', unit: 'data-bureau', plan: 'thisYear' },
  { case: 'C-4', unit: 'science-bureau', plan: 'thisYear', acts: ['route', 'stop'], daysAgo: 100, gap: 5 },
  { case: 'C-8', unit: 'data-bureau', plan: 'thisYear', review: 'dropped' },
  { case: 'C-37c', unit: 'public-security', plan: 'outside', acts: ['supplement'], daysAgo: 3, gap: 1 },
  { case: 'C-13', unit: 'data-bureau', plan: 'nextYear' },
  { case: 'C-32', unit: 'agriculture-bureau', plan: 'nextYear' },
  { case: 'C-19', unit: 'economy-bureau', plan: 'nextYear', review: 'drafting' },
  {
    case: 'C-7',
    unit: 'education-bureau',
    plan: 'nextYear',
    review: 'drafting',
    acts: ['withdraw'],
    daysAgo: 8,
    gap: 1,
  },
  { case: 'S-1', unit: 'archives', plan: 'thisYear', acts: fulfilled, daysAgo: 120, gap: 5 },
  { case: 'S-2', unit: 'reform-commission', plan: 'thisYear', acts: fulfilled, daysAgo: 65, gap: 5 },
  { case: 'S-3', unit: 'health-commission', plan: 'thisYear', acts: [...decided, 'letter'], daysAgo: 35, gap: 4 },
  {
    case: 'S-4',
    unit: 'finance-bureau',
    plan: 'thisYear',
    acts: ['route', 'file', 'acknowledge'],
    daysAgo: 55,
    gap: 2,
  },
  { case: 'S-7', unit: 'archives', plan: 'outside', acts: asked, daysAgo: 3, gap: 2 },
  {
    case: 'S-8',
    unit: 'emergency-bureau',
    plan: 'outside',
    acts: [...asked, 'draftOpinion', 'issueOpinion'],
    daysAgo: 2,
    gap: 1,
  },
  { case: 'S-5', unit: 'archives', plan: 'nextYear' },
  { case: 'S-6', unit: 'archives', plan: 'nextYear' },
]
