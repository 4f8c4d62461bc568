import {
  type ApplicationDraft,
  type Fen,
  formatWan,
  materialSlots,
  type Problem,
  type Project,
  problemsOf,
  type RuleId,
  routeNames,
  type SectionId,
  type Text,
  text,
  totalOf,
} from '@zhengheng/policy'
import { mentionsOf } from './mentions.ts'

/** Something the machine saw, with the place it saw it. A person decides what it means. */
export interface PreCheck {
  readonly id: string
  /** fine: as the rules want it · look: needs a person’s eye · against: contradicts a rule */
  readonly outcome: 'fine' | 'look' | 'against'
  readonly text: Text
  readonly rule: RuleId
  readonly section: SectionId | null
}

type Values = Readonly<Record<string, unknown>>
type Judged = Omit<PreCheck, 'id' | 'section'>

/** What is worth knowing before the first page is read: computed from the frozen content, nothing stored. */
export function preChecksOf(content: ApplicationDraft, project: Project, planned: Fen | undefined, today: string) {
  const checks: PreCheck[] = [
    ...route(project),
    ...intensive(content.intensive ?? {}),
    ...money(content, planned),
    ...mentions(content),
    ...withoutPaper(content.materials ?? {}),
    ...problemsOf(content, { planned, today }).filter(notSaidElsewhere).map(fromProblem),
  ]
  const order = { against: 0, look: 1, fine: 2 }
  return checks.sort((a, b) => order[a.outcome] - order[b.outcome])
}

const notSaidElsewhere = (problem: Problem) =>
  problem.section !== 'intensive' && problem.rule !== 'M-amount' && !/机房|专网/.test(problem.text.zh)

const fromProblem = (problem: Problem): PreCheck => ({
  id: `${problem.section}.${problem.path}`,
  outcome: problem.severity === 'must' ? 'against' : 'look',
  text: problem.text,
  rule: problem.rule,
  section: problem.section,
})

function route({ verdict }: Project): PreCheck[] {
  if (!verdict) return []
  const why = verdict.reasons.map(reason => reason.text)
  return [
    {
      id: 'route',
      outcome: 'fine',
      text: text(
        `路径：${routeNames[verdict.route].zh}。${why.map(w => w.zh).join('；')}`,
        `Route: ${routeNames[verdict.route].en}. ${why.map(w => w.en).join('; ')}`,
      ),
      rule: verdict.reasons[0]?.rule ?? 'W-8.2',
      section: null,
    },
  ]
}

/** The answers of article 12 that are as the article wants them, and those that are not. */
function intensive(answers: Values): PreCheck[] {
  const explained = String(answers.explanation ?? '').trim() !== ''
  const look = (zh: string, en: string): Judged => ({
    outcome: 'look',
    rule: 'W-12.3',
    text: explained
      ? text(`${zh}，已写说明`, `${en}, with an explanation`)
      : text(`${zh}，没有说明`, `${en}, unexplained`),
  })
  const asked: Readonly<Record<string, (answer: unknown) => Judged>> = {
    newMachineRoom: forbidden('新建机房', 'New machine room'),
    newDedicatedNetwork: forbidden('新建专网', 'New private network'),
    cityCloud: wanted('部署在武汉云', 'On the city cloud', look),
    cityNetwork: wanted('使用市电子政务网', 'On the city network', look),
    identity: shared('身份认证', 'Identity', look),
    geography: shared('地理信息', 'Geographic information', look),
    blockchain: shared('区块链', 'Blockchain', look),
    intelligence: shared('人工智能', 'Artificial intelligence', look),
    mobileEntry: answer =>
      answer === 'own'
        ? { ...look('移动端入口：自建', 'Own mobile entrance'), rule: 'W-12.4' }
        : { outcome: 'fine', rule: 'W-12.4', text: text('移动端入口：未自建', 'No mobile entrance of its own') },
  }
  return Object.entries(asked)
    .filter(([key]) => answers[key] !== undefined)
    .map(([key, judge]) => ({ id: `intensive.${key}`, section: 'intensive', ...judge(answers[key]) }))
}

const forbidden = (zh: string, en: string) => (answer: unknown) =>
  ({
    outcome: answer === 'yes' ? 'against' : 'fine',
    rule: 'W-12.1',
    text: answer === 'yes' ? text(`${zh}：是`, `${en}: yes`) : text(`${zh}：否`, `${en}: no`),
  }) satisfies Judged

type Look = (zh: string, en: string) => Judged

const wanted =
  (zh: string, en: string, look: Look) =>
  (answer: unknown): Judged =>
    answer === 'yes'
      ? { outcome: 'fine', rule: 'W-12.2', text: text(`${zh}：是`, `${en}: yes`) }
      : { ...look(`${zh}：否`, `${en}: no`), rule: 'W-12.2' }

const shared =
  (zh: string, en: string, look: Look) =>
  (answer: unknown): Judged =>
    answer === 'own'
      ? look(`${zh}：自建`, `${en}: own build`)
      : {
          outcome: 'fine',
          rule: 'W-12.3',
          text:
            answer === 'shared' ? text(`${zh}：用市级统一能力`, `${en}: shared`) : text(`${zh}：不需要`, `${en}: none`),
        }

function money(content: ApplicationDraft, planned: Fen | undefined): PreCheck[] {
  const lines = (content.estimate as { lines?: { amount: Fen }[] } | undefined)?.lines
  if (!lines) return []
  const total = totalOf(lines)
  const zh = `估算合计 ${formatWan(total)} 万元`
  const en = `Estimate ${formatWan(total)}`
  const base = { id: 'estimate.total', rule: 'M-amount', section: 'estimate' } as const
  if (planned === undefined) {
    return [{ ...base, outcome: 'look', text: text(`${zh}，没有计划数可比`, `${en}, no planned amount`) }]
  }
  const gap = total - planned
  const versus = text(
    `${zh}，${gap === 0 ? '与计划一致' : `${gap > 0 ? '超过' : '低于'}计划 ${formatWan(Math.abs(gap) as Fen)} 万元`}`,
    `${en}, planned ${formatWan(planned)}`,
  )
  return [{ ...base, outcome: gap > 0 ? 'look' : 'fine', text: versus }]
}

const mentions = (content: ApplicationDraft): PreCheck[] =>
  mentionsOf(content).map(({ section, path, word, around }) => ({
    id: `mention.${section}.${path}.${word}`,
    outcome: 'look',
    text: text(`提到“${word}”：${around}`, `Mentions ${word}: ${around}`),
    rule: 'W-12.1',
    section,
  }))

/** Required papers for which the applicant gave a reason instead of a file. */
function withoutPaper(materials: Values): PreCheck[] {
  const items = (Array.isArray(materials.items) ? materials.items : []) as {
    kind: string
    slot: keyof typeof materialSlots
    reason?: string
  }[]
  return items
    .filter(({ kind, slot }) => kind === 'notApplicable' && materialSlots[slot]?.required)
    .map(({ slot, reason }) => ({
      id: `materials.${slot}`,
      outcome: 'look',
      text: text(
        `未附${materialSlots[slot].title.zh}，理由：${reason ?? ''}`,
        `No ${materialSlots[slot].title.en}: ${reason ?? ''}`,
      ),
      rule: materialSlots[slot].rule,
      section: 'materials',
    }))
}
