import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import {
  citation,
  type FactProblem,
  factsAsked,
  type Judgement,
  judgeFacts,
  type Pack,
  packs,
  type Question,
  type RuleId,
  rulebook,
  ruleSource,
  rulesAsked,
  type StandingChapterName,
  standingChapterNames,
  standingChapters,
  standingOf,
  standingRules,
  statuses,
} from '@zhengheng/policy'
import { command, jsonOption, WrongUsage } from './command.ts'

const PACK = 'wuhan-2021'
const chapterList = standingChapterNames.map(name => `${name}（${standingChapters[name].title.zh}）`).join('、')

export const checkCommand = command({
  name: 'check',
  summary: {
    zh: '用一条规则或一组规则判断给定的事实；不写 --facts 则列出所需事实',
    en: 'Judge given facts by one rule or a group of rules; without --facts, list the facts they look at',
  },
  options: {
    ...jsonOption,
    rule: { type: 'string', describe: { zh: '规则编号，如 N-24.1', en: 'id of a rule, such as N-24.1' } },
    chapter: {
      type: 'string',
      describe: { zh: `一组规则：${chapterList}`, en: `a group of rules: ${standingChapterNames.join(', ')}` },
    },
    facts: {
      type: 'string',
      describe: {
        zh: '事实文件（JSON 对象），- 为标准输入；金额以分计，尚未发生的日期写 null',
        en: 'file with the facts (a JSON object), - for standard input; amounts in 分, null for a day yet to come',
      },
    },
    pack: { type: 'string', describe: { zh: `规则包，默认 ${PACK}`, en: `rule pack, by default ${PACK}` } },
  },
  async run({ values, print, printJson, say }) {
    const pack = readPack(values.pack ?? PACK)
    const question = readQuestion(values.rule, values.chapter, pack)
    if (values.facts === undefined) {
      const asked = {
        rules: rulesAsked(question, pack).map(({ id }) => cited(id, pack)),
        facts: factsAsked(question, pack),
      }
      if (values.json) printJson(asked)
      else for (const line of askedLines(asked)) print(line)
      return 0
    }
    const judgements = judged(question, await readFacts(values.facts), pack)
    if (values.json) printJson(judgements.map(each => ({ ...each, ...cited(each.rule, pack) })))
    else for (const line of judgements.flatMap(each => told(each, pack))) print(line)
    const open = judgements.filter(({ outcome }) => outcome === 'unanswered').length
    if (open > 0) say(`${open} 条规则缺少事实，未判断 / ${open} rules were not judged for want of facts`)
    return judgements.every(({ outcome }) => outcome === 'content') ? 0 : 1
  },
})

/** @throws for wrong facts, and for one rule without its facts; in a group the other rules still answer */
function judged(question: Question, facts: unknown, pack: Pack): readonly Judgement[] {
  const answer = judgeFacts(question, facts, pack)
  if (!answer.ok) throw new WrongUsage(answer.problems.map(complaint).join('\n'))
  const [only] = answer.judgements
  if ('rule' in question && only?.outcome === 'unanswered') throw new WrongUsage(lacking(only))
  return answer.judgements
}

function readPack(name: string): Pack {
  const found = packs.findLast(pack => pack.name === name)
  const known = [...new Set(packs.map(pack => pack.name))].join('、')
  if (!found) throw new WrongUsage(`没有规则包“${name}”；现有：${known} / There is no pack “${name}”; known: ${known}`)
  return found
}

function readQuestion(rule: string | undefined, chapter: string | undefined, pack: Pack): Question {
  if ((rule === undefined) === (chapter === undefined))
    throw new WrongUsage('请用 --rule 或 --chapter 说明用什么规则，只写其一 / Give either --rule or --chapter')
  const question: Question = rule === undefined ? { chapter: readChapter(chapter) } : { rule: readRule(rule) }
  if (rulesAsked(question, pack).length > 0) return question
  const which = rule ?? chapter
  throw new WrongUsage(`规则包 ${pack.name} 不含 ${which} / Pack ${pack.name} does not hold ${which}`)
}

function readChapter(name = ''): StandingChapterName {
  const found = standingChapterNames.find(each => each === name)
  if (found) return found
  const known = standingChapterNames.join(', ')
  throw new WrongUsage(`没有规则组“${name}”；现有：${chapterList} / There is no group “${name}”; known: ${known}`)
}

function readRule(id: string): RuleId {
  if (!Object.hasOwn(rulebook, id)) throw new WrongUsage(`规则库没有“${id}” / The rulebook has no “${id}”`)
  const known = id as RuleId
  if (standingRules.has(known)) return known
  throw new WrongUsage(
    `规则 ${id} 由事项或人员判断，不能单独用事实判断，见 docs/coverage.md / ${id} is judged by an act or by people; see docs/coverage.md`,
  )
}

async function readFacts(file: string): Promise<unknown> {
  const written = file === '-' ? await text(process.stdin) : readFile(file)
  try {
    return JSON.parse(written)
  } catch {
    throw new WrongUsage(`${file} 不是 JSON / ${file} is not JSON`)
  }
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new WrongUsage(`读不到文件 ${file} / Cannot read ${file}`)
  }
}

/** A rule with its source and whether it was read in the text. */
function cited(rule: RuleId, pack: Pack) {
  const standing = standingOf(pack, rule)
  const status = standing === 'off' ? statuses.unverified : statuses[standing]
  return { rule, citation: citation(rule).zh, status: status.zh, summary: ruleSource(rule).summary.zh }
}

interface AskedFacts {
  readonly rules: readonly ReturnType<typeof cited>[]
  readonly facts: ReturnType<typeof factsAsked>
}

const askedLines = ({ rules, facts }: AskedFacts): string[] => [
  ...rules.map(({ rule, citation: source, status, summary }) => `${rule}\t${summary}（${source}，${status}）`),
  '所需事实 / Facts:',
  ...facts.map(({ field, label }) => `  ${field}\t${label.zh} / ${label.en}`),
]

const complaint = ({ field, text: what }: FactProblem): string => `${field}：${what.zh} / ${field}: ${what.en}`

type Unanswered = Extract<Judgement, { outcome: 'unanswered' }>

const lacking = ({ rule, missing }: Unanswered): string =>
  missing
    .map(({ field, label }) => `${rule} 缺少事实 ${field}（${label.zh}） / ${rule}: ${field} (${label.en}) is missing`)
    .join('\n')

function told(judgement: Judgement, pack: Pack): string[] {
  const { citation: source, status, summary } = cited(judgement.rule, pack)
  const head = (verdict: string) => `${judgement.rule}\t${verdict}\t${summary}（${source}，${status}）`
  if (judgement.outcome === 'content') return [head('通过')]
  if (judgement.outcome === 'unanswered')
    return [
      head('未判断'),
      `\t缺少事实：${judgement.missing.map(({ field, label }) => `${field} ${label.zh}`).join('、')}`,
    ]
  const { text: sentence, fact, cure } = judgement.reason
  return [
    head('不通过'),
    `\t${sentence.zh}`,
    ...(fact ? [`\t${fact.what.zh}：${fact.value}`] : []),
    ...(cure ? [`\t${cure.text.zh}`] : []),
  ]
}
