import { issueSentence } from '../../kernel/issue-sentence.ts'
import { Fen, formatWan } from '../../kernel/money.ts'
import { type Text, text } from '../../kernel/text.ts'
import type { RuleId } from '../../rulebook/rulebook.ts'
import { lineAmount, totalOf } from './estimate.ts'
import { type MaterialSlot, materialSlots } from './materials.ts'
import { type ApplicationContent, type ApplicationDraft, type SectionId, sectionIds, sections } from './sections.ts'

/** must: blocks submission · check: has to be looked at · hint: information */
export type Severity = 'must' | 'check' | 'hint'

/** Something to do before the application is complete: where, what, by which rule. */
export interface Problem {
  readonly section: SectionId
  /** field path inside the section, for example `lines.3.amount` */
  readonly path: string
  readonly severity: Severity
  readonly text: Text
  readonly rule: RuleId
}

/** What completeness may be compared with, beyond the form itself. */
export interface Expectations {
  /** amount in the approved plan, when there is one */
  readonly planned?: Fen | undefined
  /** the day it is judged, YYYY-MM-DD */
  readonly today: string
}

/**
 * Everything wrong with a draft. Server and page use this one function: submission is possible when no `must` is left.
 */
export function problemsOf(draft: ApplicationDraft, expected: Expectations): Problem[] {
  return sectionIds.flatMap(id => [
    ...missingFields(id, draft[id] ?? {}),
    ...(checks[id]?.(draft[id] ?? {}, expected) ?? []),
  ])
}

/** The content when it is complete by every section's schema. */
export function completeContent(draft: ApplicationDraft): ApplicationContent | undefined {
  const content: Record<string, unknown> = {}
  for (const id of sectionIds) {
    const parsed = sections[id].schema.safeParse(draft[id] ?? {})
    if (!parsed.success) return undefined
    content[id] = parsed.data
  }
  return content as ApplicationContent
}

function missingFields(id: SectionId, value: Readonly<Record<string, unknown>>): Problem[] {
  const parsed = sections[id].schema.safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues.map(issue => ({
    section: id,
    path: issue.path.join('.'),
    severity: 'must' as const,
    text: issueSentence(sections[id].schema, issue),
    rule: sections[id].rules[0] as RuleId,
  }))
}

type Check = (value: Readonly<Record<string, unknown>>, expected: Expectations) => Problem[]

const problem = (
  section: SectionId,
  path: string,
  severity: Severity,
  rule: RuleId,
  zh: string,
  en: string,
): Problem => ({ section, path, severity, rule, text: text(zh, en) })

/** A draft holds whatever was typed; only whole amounts can be reckoned with. */
const isAmount = (value: unknown): boolean => Fen.safeParse(value).success

const checks: Partial<Record<SectionId, Check>> = {
  intensive: value => {
    const found: Problem[] = []
    if (value.newMachineRoom === 'yes')
      found.push(
        problem(
          'intensive',
          'newMachineRoom',
          'must',
          'W-12.1',
          '不得新建机房，请改为依托武汉云',
          'No new machine room: use the city cloud',
        ),
      )
    if (value.newDedicatedNetwork === 'yes')
      found.push(
        problem(
          'intensive',
          'newDedicatedNetwork',
          'must',
          'W-12.1',
          '不得新建专网，请改用市电子政务网',
          'No private network: use the city network',
        ),
      )
    const own =
      ['cityCloud', 'cityNetwork'].some(k => value[k] === 'no') ||
      ['identity', 'geography', 'blockchain', 'intelligence', 'mobileEntry'].some(k => value[k] === 'own')
    if (own && !String(value.explanation ?? '').trim())
      found.push(
        problem(
          'intensive',
          'explanation',
          'must',
          'W-12.3',
          '有未采用统一设施或能力的选项，请逐项说明理由',
          'Explain why shared facilities are not used',
        ),
      )
    return found
  },
  estimate: (value, { planned }) => {
    const lines = (Array.isArray(value.lines) ? value.lines : []) as ApplicationContent['estimate']['lines']
    const found: Problem[] = []
    for (const [index, line] of lines.entries()) {
      if (!isAmount(line?.amount) || !isAmount(line.unitPrice)) continue
      const expectedAmount = lineAmount(String(line.quantity), line.unitPrice)
      if (expectedAmount !== undefined && expectedAmount !== line.amount) {
        found.push(
          problem(
            'estimate',
            `lines.${index}.amount`,
            'must',
            'W-11.2',
            `第 ${index + 1} 行金额与数量乘单价不符，应为 ${formatWan(expectedAmount)} 万元`,
            `Row ${index + 1}: quantity times price is ${formatWan(expectedAmount)}`,
          ),
        )
      }
      if (/机房|专网/.test(String(line.name))) {
        found.push(
          problem(
            'estimate',
            `lines.${index}.name`,
            'check',
            'W-12.1',
            `第 ${index + 1} 行“${line.name}”涉及机房或专网，请核实`,
            `Row ${index + 1} mentions a machine room or private network`,
          ),
        )
      }
    }
    const amounts = lines.filter(line => isAmount(line?.amount))
    if (planned !== undefined && amounts.length > 0 && totalOf(amounts) > planned) {
      found.push(
        problem(
          'estimate',
          'lines',
          'check',
          'M-amount',
          `合计 ${formatWan(totalOf(amounts))} 万元，超过计划 ${formatWan(planned)} 万元，请说明`,
          `Total ${formatWan(totalOf(amounts))} exceeds the planned ${formatWan(planned)}`,
        ),
      )
    }
    return found
  },
  schedule: value =>
    ((Array.isArray(value.steps) ? value.steps : []) as { from?: string; to?: string }[]).flatMap((step, index) =>
      step?.from && step.to && step.to < step.from
        ? [
            problem(
              'schedule',
              `steps.${index}.to`,
              'must',
              'W-11.2',
              `第 ${index + 1} 行完成日期早于开始日期`,
              `Row ${index + 1} ends before it starts`,
            ),
          ]
        : [],
    ),
  materials: value => {
    const items = (Array.isArray(value.items) ? value.items : []) as ({ slot?: MaterialSlot } | null)[]
    return (Object.entries(materialSlots) as [MaterialSlot, (typeof materialSlots)[MaterialSlot]][])
      .filter(([slot, { required }]) => required && !items.some(item => item?.slot === slot))
      .map(([slot, { title, rule }]) =>
        problem('materials', slot, 'must', rule, `缺少材料：${title.zh}`, `Missing: ${title.en}`),
      )
  },
  compiler: (value, { today }) =>
    typeof value.validTo === 'string' && value.validTo < today
      ? [
          problem(
            'compiler',
            'validTo',
            'must',
            'W-11.1',
            '编制单位证书已过有效期',
            'The compiler’s certificate has expired',
          ),
        ]
      : [],
  commitment: value =>
    (['fitsNeeds', 'answersForBenefits', 'notClassified'] as const)
      .filter(key => value[key] === false)
      .map(key =>
        problem(
          'commitment',
          key,
          'must',
          key === 'notClassified' ? 'M-classified' : 'W-11.3',
          '请逐项确认承诺',
          'Confirm every commitment',
        ),
      ),
}
