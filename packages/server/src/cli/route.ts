import { text } from 'node:stream/consumers'
import {
  type CaseAnswer,
  type CaseProblem,
  type Pack,
  packs,
  routeCaseKeys,
  routeCases,
  routeName,
} from '@zhengheng/policy'
import { command, jsonOption, WrongUsage } from './command.ts'

const PACK = 'wuhan-2021'

export const routeCommand = command({
  name: 'route',
  summary: {
    zh: `判定办理路径：从标准输入读取项目（JSON 数组，或含 cases 的对象），读取 ${routeCaseKeys.join('、')}，其余字段忽略`,
    en: `Find the route of projects on standard input (a JSON array, or an object with "cases"); other fields are ignored`,
  },
  options: {
    ...jsonOption,
    pack: { type: 'string', describe: { zh: `规则包，默认 ${PACK}`, en: `rule pack, by default ${PACK}` } },
  },
  async run({ values, print, printJson, say }) {
    const pack = packs.find(({ name }) => name === (values.pack ?? PACK))
    if (!pack) {
      const known = packs.map(({ name }) => name).join(', ')
      throw new WrongUsage(`没有规则包 ${values.pack} / There is no rule pack ${values.pack}. Known: ${known}`)
    }
    const { answers, problems } = routeCases(await readRecords(), pack)
    if (values.json) printJson(answers)
    else for (const line of answers.flatMap(answer => told(answer, pack))) print(line)
    for (const problem of problems) say(complaint(problem))
    return problems.length > 0 ? 1 : 0
  },
})

async function readRecords(): Promise<readonly unknown[]> {
  if (process.stdin.isTTY)
    throw new WrongUsage('请从标准输入给出项目 / Give the projects on standard input: … < cases.json')
  const records = recordsIn(parsed(await text(process.stdin)))
  if (!records)
    throw new WrongUsage(
      '应为 JSON 数组，或含 cases 数组的对象 / Expected a JSON array, or an object with an array "cases"',
    )
  return records
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    throw new WrongUsage('标准输入不是 JSON / Standard input is not JSON')
  }
}

function recordsIn(value: unknown): readonly unknown[] | undefined {
  const list = Array.isArray(value) ? value : (value as { cases?: unknown } | null)?.cases
  return Array.isArray(list) ? list : undefined
}

const told = ({ id, route, reasons }: CaseAnswer, pack: Pack): string[] => [
  `${id}\t${route}\t${routeName(route, pack).zh}`,
  ...reasons.map(
    ({ text: sentence, document, article, status }) => `\t${sentence}（${document}${article ?? ''}，${status}）`,
  ),
]

const complaint = ({ index, id, field, text: what }: CaseProblem): string =>
  `第 ${index + 1} 条记录 / record ${index + 1} (index ${index}${id === null ? '' : `, ${id}`}), ${field}: ${what}`
