import { listed, type Text, text } from '../../kernel/text.ts'
import { parameterText } from '../../rulebook/parameters.ts'
import { FILED_FROM, TESTED_FROM } from '../../rulebook/protection-levels.ts'
import { type FactRule, rulesOver } from '../../rulebook/rule.ts'
import { type DatedDuty, dueOf, naturalDays, overdue, term, termOfMonths } from '../../rulebook/term.ts'
import { RunningFacts } from './facts.ts'

const runningRule = rulesOver(RunningFacts)

const NO_MONEY = text('不安排运维经费', 'No operation money')
const NO_MONEY_NO_BUILDING = text(
  '不安排运维经费，不得新建、改建、扩建',
  'No operation money and no building, rebuilding or extending',
)

/** A bar of operation money with what raised it; nothing where nothing did. */
const barred = (bar: Text, faults: readonly (Text | null)[], cure: Text) => {
  const found = faults.filter(fault => fault !== null)
  return found.length === 0
    ? null
    : { text: bar, fact: { what: text('原因', 'Because'), value: listed(found).zh }, cure: { text: cure } }
}

/** Unshared or doubly collected data bars money and building. */
export const sharingBars = runningRule('N-28.1', ['sharedAsRequired', 'collectedTwice'], (facts, { parameters }) =>
  parameters.sharingBindsOperationMoney
    ? barred(
        NO_MONEY_NO_BUILDING,
        [
          facts.sharedAsRequired ? null : text('未按要求共享数据', 'data not shared as required'),
          facts.collectedTwice ? text('重复采集数据', 'data collected twice') : null,
        ],
        text('请按要求共享数据、停止重复采集', 'Share the data and stop collecting it again'),
      )
    : null,
)

/** A system outside the catalogue gets no operation money. */
export const catalogueBars = runningRule('N-28.2', ['inCatalogue'], ({ inCatalogue }, { parameters }) =>
  parameters.catalogueBindsOperationMoney
    ? barred(
        NO_MONEY,
        [inCatalogue ? null : text('未纳入总目录', 'not in the catalogue')],
        text('请将系统纳入总目录', 'Enter the system in the catalogue'),
      )
    : null,
)

/** Unmet security or cipher demands, or a grave danger, bar money and building. */
export const securityBars = runningRule(
  'N-28.3',
  ['securityMet', 'cipherMet', 'graveDanger'],
  (facts, { parameters }) =>
    parameters.securityBindsOperationMoney
      ? barred(
          NO_MONEY_NO_BUILDING,
          [
            facts.securityMet ? null : text('不符合网络安全要求', 'security demands unmet'),
            facts.cipherMet ? null : text('不符合密码应用要求', 'cipher demands unmet'),
            facts.graveDanger ? text('存在重大安全隐患', 'a grave hidden danger') : null,
          ],
          text('请整改并通过测评', 'Put it right and pass the tests'),
        )
      : null,
)

/** The province’s bar: neither integrated nor connected, no more money. */
export const integrationBars = runningRule('H-7', ['integrated', 'connected'], ({ integrated, connected }) =>
  barred(
    text('原则上不再安排运维经费', 'In principle no more operation money'),
    [
      integrated ? null : text('未按要求整合', 'not integrated'),
      connected ? null : text('未按要求接入', 'not connected'),
    ],
    text('请完成整合和接入', 'Integrate and connect the system'),
  ),
)

/** Every system stands in the catalogue, with an entry that is up to date. */
export const catalogued = runningRule(
  'N-10.2',
  ['inCatalogue', 'catalogueUpToDate'],
  ({ inCatalogue, catalogueUpToDate }) =>
    inCatalogue && catalogueUpToDate
      ? null
      : {
          text: inCatalogue
            ? text('系统目录未及时更新', 'The entry in the catalogue is out of date')
            : text('系统未纳入总目录', 'The system is not in the catalogue'),
          cure: { text: text('请填报并更新系统目录', 'Enter the system and keep the entry up to date') },
        },
)

/** Data is catalogued, shared for long, and its use answered for. */
export const sharingKept = runningRule(
  'N-11.4',
  ['dataCatalogued', 'sharingKeptUp', 'feedbackGiven'],
  ({ dataCatalogued, sharingKeptUp, feedbackGiven }) => {
    const missing = [
      ...(dataCatalogued ? [] : [text('信息资源目录', 'the data catalogue')]),
      ...(sharingKeptUp ? [] : [text('信息共享长效机制', 'a standing mechanism of sharing')]),
      ...(feedbackGiven ? [] : [text('使用情况反馈', 'feedback on use')]),
    ]
    if (missing.length === 0) return null
    return {
      text: text(`信息共享缺少：${listed(missing).zh}`, `Sharing lacks: ${listed(missing).en}`),
      cure: { text: text('请予以补齐', 'Add what is missing') },
    }
  },
)

/** What is cut off, replaceable or hardly used is cleared up from time to time. */
export const clearedFromTimeToTime = runningRule(
  'H-5',
  ['cutOff', 'replaceable', 'rarelyUsed', 'clearedUp'],
  ({ clearedUp, ...facts }) =>
    clearedUp
      ? null
      : barred(
          text('系统应予清理', 'The system is to be cleared up'),
          [
            facts.cutOff ? text('脱离实际业务', 'cut off from business') : null,
            facts.replaceable ? text('可被替代', 'replaceable') : null,
            facts.rarelyUsed ? text('规模小、使用少', 'small and rarely used') : null,
          ],
          text('请停用、整合或归并', 'Close it, or merge it with another'),
        ),
)

/** Security duties follow the protection level, so one is fixed. */
export const levelIsFixed = runningRule('L-S21', ['protectionLevel'], ({ protectionLevel }) =>
  protectionLevel === null
    ? {
        text: text('系统未确定网络安全保护等级', 'The system has no protection level'),
        cure: { text: text('请定级并按等级履行安全义务', 'Fix the level and keep its duties') },
      }
    : null,
)

/** Systems from level 2 on are filed within a term of going live. */
export const protectionFiling = term({
  rules: ['L-P15'],
  title: text('办理网络安全等级保护备案', 'File the protection level'),
  owedBy: 'owner',
  awaits: 'operation',
  from: 'wentLiveOn',
  until: 'protectionFiledOn',
  within: naturalDays('securityFilingDays'),
  fromLevel: FILED_FROM,
  cure: text('请向公安机关备案', 'File it with the police'),
})

/** Systems from level 3 on are tested again and again: each test meets the duty at hand and starts the next one. */
export const protectionTest = {
  parameter: 'securityRenewalMonths',
  title: text('开展网络安全等级测评', 'Have the protection level tested'),
  owedBy: 'owner',
  counting: 'months',
  awaits: 'operation',
  duesOf({ wentLiveOn, protectionLevel = 0, protectionTests = [] }, { parameters: { securityRenewalMonths: every } }) {
    if (!wentLiveOn || protectionLevel < TESTED_FROM) return []
    return [wentLiveOn, ...protectionTests].map((on, index) => {
      const by = index === 0 ? 'wentLiveOn' : 'protectionTestedOn'
      const started = { on, by, doneOn: protectionTests[index], key: String(index + 1) } as const
      return dueOf(started, parameterText('securityRenewalMonths', every), termOfMonths(on, every))
    })
  },
} as const satisfies DatedDuty

export const levelIsTested = runningRule(
  'L-P14',
  ['protectionLevel', 'wentLiveOn', 'protectionTestedOn', 'today'],
  ({ protectionLevel, wentLiveOn, protectionTestedOn, today }, { parameters: { securityRenewalMonths: every } }) => {
    const from = protectionTestedOn ?? wentLiveOn
    if (from === null || (protectionLevel ?? 0) < TESTED_FROM) return null
    const cure = text('请委托测评机构测评', 'Have it tested')
    return overdue(termOfMonths(from, every), { what: protectionTest.title, doneOn: null, today, cure })
  },
)

export const runningRules: readonly FactRule[] = [
  sharingBars,
  catalogueBars,
  securityBars,
  integrationBars,
  catalogued,
  sharingKept,
  clearedFromTimeToTime,
  levelIsFixed,
  ...protectionFiling.rules,
  levelIsTested,
]
