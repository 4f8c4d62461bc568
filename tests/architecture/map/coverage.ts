import {
  type Action,
  actions,
  type Chapter,
  materialSlots,
  notAutomated,
  obligationKinds,
  packs,
  parameterBasis,
  parameterCatalogue,
  planDuty,
  type RuleId,
  reviewChecklist,
  rulebook,
  sections,
  standingChapters,
  standingRules,
} from '@zhengheng/policy'
import { isTest, type SourceFile, sourcesIn } from '../sources.ts'
import { chapterNames } from './markdown.ts'

const policy = sourcesIn('packages/policy/src')
const web = sourcesIn('packages/web/src').filter(file => !isTest(file))

/** Where one action is written, tested and shown. */
export interface ActionPlace {
  readonly action: Action
  readonly file: string | undefined
  readonly test: string | undefined
  readonly screens: readonly string[]
}

const names = (file: SourceFile, action: Action) => file.text.includes(`'${action.name}'`)

/** The shared page of a project offers every action, also those no other screen names. */
export const PROJECT_PAGE = '项目页'

function foundPlace(action: Action): ActionPlace {
  const file = policy.find(each => !isTest(each) && each.text.includes(`name: '${action.name}'`))?.path
  const beside = file?.replace(/\.ts$/, '.test.ts')
  return {
    action,
    file,
    test: policy.some(({ path }) => path === beside) ? beside : undefined,
    screens: web.filter(each => names(each, action)).map(({ path }) => path),
  }
}

export const places: readonly ActionPlace[] = actions.map(foundPlace)

export const placeOf = (name: Action['name']) => places.find(({ action }) => action.name === name)

/** How the product uses one rule. */
export interface RuleUse {
  readonly rule: RuleId
  readonly actions: readonly Action[]
  /** other places that judge or show it, in words */
  readonly elsewhere: readonly string[]
  /** numbers and duties kept ready for it, which judge nothing before its chapter has acts */
  readonly prepared: readonly string[]
  readonly because: string | undefined
  /** where it can be asked over given facts, and the chapter whose acts will list it */
  readonly standing: { readonly title: string; readonly chapter: Chapter } | undefined
}

export const ruleIds = Object.keys(rulebook) as readonly RuleId[]

const ruleIdsOf = (action: Action): readonly RuleId[] => [
  ...action.basis,
  ...[...action.rules, ...(action.inputRules ?? [])].map(({ id }) => id),
]

const everywhere: readonly RuleId[] = ['M-post', 'M-state']

interface Uses {
  readonly elsewhere: readonly string[]
  readonly prepared: readonly string[]
}

function placesOf(rule: RuleId): Uses {
  const checked = Object.values(reviewChecklist).some(item => item.rule === rule)
  const formSections = Object.values(sections).filter(section => (section.rules as readonly RuleId[]).includes(rule))
  const parameters = Object.values(parameterCatalogue).filter(each => each.rule === rule)
  const papers = Object.values(materialSlots).filter(slot => slot.rule === rule)
  const inPacks = packs.filter(({ roads }) =>
    [roads.filing.rule, roads.approval.rule, roads.backOffice, roads.edge.rule].includes(rule),
  )
  const basisIn = packs.filter(({ basis }) => Object.values(basis).includes(rule))
  const duties = [
    ...Object.values(obligationKinds).filter(({ parameter }) =>
      packs.some(pack => pack.rules.has(rule) && parameterBasis(parameter, pack) === rule),
    ),
    ...(planDuty.rule === rule ? [planDuty] : []),
  ]
  const [waiting, living] = [duties.filter(duty => 'awaits' in duty), duties.filter(duty => !('awaits' in duty))]
  const elsewhere = [
    ...(everywhere.includes(rule) ? ['每个事项'] : []),
    ...formSections.map(({ title }) => `申报表“${title.zh}”`),
    ...papers.map(({ title }) => `材料“${title.zh}”`),
    ...living.map(({ title }) => `义务“${title.zh}”`),
    ...inPacks.map(({ name }) => `规则包 ${name}`),
    ...(checked ? ['审核检查表'] : []),
  ]
  const prepared = [
    ...parameters.map(({ title }) => `参数“${title.zh}”`),
    ...basisIn.map(({ name }) => `规则包 ${name} 的参数依据`),
    ...waiting.map(
      duty =>
        `义务“${duty.title.zh}”${'awaits' in duty && duty.awaits ? `（起始事实待${chapterNames[duty.awaits]}章登记）` : ''}`,
    ),
  ]
  return { elsewhere, prepared }
}

function standingOn(rule: RuleId): RuleUse['standing'] {
  const placed = standingRules.get(rule)
  if (!placed) return undefined
  const { title, chapter } = standingChapters[placed.chapter]
  return { title: title.zh, chapter }
}

/** Rules a function of the policy judges by: those of the registry, of actions, and those written `rule('…'`. */
export const rulesWithFunction: ReadonlySet<string> = new Set([
  ...standingRules.keys(),
  ...actions.flatMap(({ rules, inputRules }) => [...rules, ...(inputRules ?? [])].map(({ id }) => id)),
  ...policy
    .filter(file => !isTest(file))
    .flatMap(({ text }) => [...text.matchAll(/\brule\(\s*'([^']+)'/g)].map(match => match[1] as string)),
])

export const ruleUses: readonly RuleUse[] = ruleIds.map(rule => ({
  rule,
  actions: actions.filter(action => ruleIdsOf(action).includes(rule)),
  ...placesOf(rule),
  because: (notAutomated as Partial<Record<RuleId, { zh: string }>>)[rule]?.zh,
  standing: standingOn(rule),
}))

/** Rule ids written anywhere in the source, with the file: an unknown one would be a citation of nothing. */
export const citedInSource: readonly { readonly path: string; readonly id: string }[] = [
  ...policy,
  ...sourcesIn('packages/server/src'),
  ...web,
]
  .filter(file => !isTest(file))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/'((?:W|N|H|L|D|U)-[A-Z]?\d[\w.+]*|M-[a-z-]+)'/g)].map(match => ({
      path,
      id: match[1] as string,
    })),
  )
