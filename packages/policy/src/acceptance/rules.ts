import { plusMonths } from '../kernel/plus-months.ts'
import { listed, text } from '../kernel/text.ts'
import { type FactRule, rulesOver } from '../rulebook/rule.ts'
import { months, term } from '../rulebook/term.ts'
import { AcceptanceFacts, acceptancePapers, acceptanceTopics, builtAspects } from './facts.ts'

const acceptanceRule = rulesOver(AcceptanceFacts)

/** Acceptance is applied for within its term after completion, or by the day it was deferred to. */
export const acceptance = term({
  rules: ['N-25.1'],
  title: text('申请竣工验收', 'Apply for acceptance'),
  owedBy: 'owner',
  from: 'completedOn',
  until: 'acceptanceAppliedOn',
  within: months('acceptanceMonths'),
  plannedFrom: 'to',
  extendedTo: 'acceptanceDeferredTo',
  cure: text('请尽快申请验收并说明原因', 'Apply without delay and give the reason'),
})

/** What cannot be accepted in time asks for a deferral before the term is over. */
export const deferralAsked = acceptanceRule(
  'N-25.3',
  ['completedOn', 'acceptanceAppliedOn', 'deferralAppliedOn', 'today'],
  ({ completedOn, acceptanceAppliedOn, deferralAppliedOn, today }, { parameters }) => {
    if (completedOn === null) return null
    const last = plusMonths(completedOn, parameters.acceptanceMonths)
    if ((acceptanceAppliedOn ?? today) <= last || (deferralAppliedOn !== null && deferralAppliedOn <= last)) return null
    return {
      text: text('不能按期验收，期满前未申请延期', 'No deferral was asked for before the term was over'),
      fact: { what: text('最后一日', 'Last day'), value: last },
      cure: { text: text('请补办延期申请并说明原因', 'Ask for a deferral and give the reason') },
    }
  },
)

/** Papers are asked of every project, but for those that speak of a system or its ciphers. */
export const papersComplete = acceptanceRule(
  'N-25.2',
  ['acceptanceAppliedOn', 'papers', 'hasSystem', 'cipherDue'],
  ({ acceptanceAppliedOn, papers, ...project }) => {
    const asked = { protectionTest: project.hasSystem, cipherAssessment: project.cipherDue }
    const ids = Object.keys(acceptancePapers) as (keyof typeof acceptancePapers)[]
    const missing = ids
      .filter(id => !(id in asked) || asked[id as keyof typeof asked])
      .filter(id => !papers.includes(id))
      .map(id => acceptancePapers[id])
    if (acceptanceAppliedOn === null || missing.length === 0) return null
    return {
      text: text(`验收申请缺少：${listed(missing).zh}`, `The application lacks: ${listed(missing).en}`),
      cure: { text: text('请补齐附件', 'Add the papers') },
    }
  },
)

/** Trusted products, cipher, security review and energy weigh at acceptance. */
export const topicsWeighed = acceptanceRule(
  'N-16.2',
  ['finalAcceptedOn', 'topics', 'hasHardware'],
  ({ finalAcceptedOn, topics, hasHardware }) => {
    if (finalAcceptedOn === null) return null
    const due = ['trusted', 'cipher', ...(hasHardware ? (['energy'] as const) : [])] as const
    const missing = due.filter(topic => !topics.includes(topic)).map(topic => acceptanceTopics[topic])
    if (missing.length === 0) return null
    return {
      text: text(`验收意见未涉及：${listed(missing).zh}`, `The acceptance says nothing about: ${listed(missing).en}`),
      cure: { text: text('请补充验收意见', 'Add it to the acceptance') },
    }
  },
)

/** As built against as reviewed: what drifted without an approved change. */
export const nothingDrifted = acceptanceRule('W-14+.d', ['reviewed'], ({ reviewed }) => {
  const drifted = reviewed.filter(({ asReviewed, changeApproved }) => !asReviewed && !changeApproved)
  const [first] = drifted
  if (first === undefined) return null
  return {
    text: text(`${drifted.length} 项内容偏离评审意见`, `${drifted.length} things drifted from the review`),
    fact: { what: builtAspects[first.aspect], value: drifted.map(({ name }) => name).join('、') },
    cure: { text: text('请按评审意见整改，或办理变更', 'Put it right as reviewed, or have the change approved') },
  }
})

/** What must be done before anybody applies. */
export const readyForAcceptance = acceptanceRule(
  'H-12',
  [
    'acceptanceAppliedOn',
    'contentDone',
    'hasSystem',
    'trialFrom',
    'trialTo',
    'trialPassed',
    'supervisionDue',
    'supervisorReady',
    'testsPassed',
  ],
  (facts, { parameters: { trialRunLeastMonths: least } }) => {
    const { acceptanceAppliedOn, hasSystem, trialFrom, trialTo } = facts
    if (acceptanceAppliedOn === null) return null
    const longEnough = trialFrom !== null && trialTo !== null && trialTo >= plusMonths(trialFrom, least)
    const missing = [
      ...(facts.contentDone ? [] : [text('建设内容全部完成', 'all content done')]),
      ...(longEnough || !hasSystem ? [] : [text(`试运行满 ${least} 个月`, `a trial run of ${least} months`)]),
      ...(facts.trialPassed || !hasSystem ? [] : [text('自测和试运行合格', 'own tests and trial run passed')]),
      ...(facts.supervisorReady || !facts.supervisionDue ? [] : [text('监理同意验收', 'the supervisor’s agreement')]),
      ...(facts.testsPassed ? [] : [text('第三方测试通过', 'the third-party test passed')]),
    ]
    if (missing.length === 0) return null
    return {
      text: text(`尚不具备验收条件：${listed(missing).zh}`, `Not ready for acceptance; open: ${listed(missing).en}`),
      cure: { text: text('请具备条件后再申请', 'Apply once these are met') },
    }
  },
)

/** Archives are kept by the rules. Electronic ones are encouraged, not demanded. */
export const archivesAreKept = acceptanceRule('N-26.1', ['archivesKept'], ({ archivesKept }) =>
  archivesKept
    ? null
    : {
        text: text('未按规定归档', 'Archives are not kept by the rules'),
        cure: { text: text('请整理归档', 'Put the archives in order') },
      },
)

/** Without accepted archives nothing passes, where the pack says so. */
export const archivesFirst = acceptanceRule(
  'N-26.2',
  ['finalAcceptedOn', 'acceptanceAppliedOn', 'archivesAccepted'],
  ({ finalAcceptedOn, acceptanceAppliedOn, archivesAccepted }, { parameters }) => {
    if (!parameters.archiveBindsAcceptance || archivesAccepted || (finalAcceptedOn ?? acceptanceAppliedOn) === null)
      return null
    return {
      text: text('档案未验收或不合格，项目不得通过验收', 'Without accepted archives the project cannot pass'),
      cure: { text: text('请先办理档案验收', 'Have the archives accepted first') },
    }
  },
)

/** The report of a passed acceptance is filed. */
export const reportIsFiled = acceptanceRule(
  'N-25.4',
  ['finalAcceptedOn', 'reportFiledOn'],
  ({ finalAcceptedOn, reportFiledOn }) =>
    finalAcceptedOn === null || reportFiledOn !== null
      ? null
      : {
          text: text('通过验收后未报备验收报告', 'The acceptance report was not filed'),
          fact: { what: text('通过验收日', 'Accepted on'), value: finalAcceptedOn },
          cure: { text: text('请报备验收报告及有关材料', 'File the report with its papers') },
        },
)

export const acceptanceRules: readonly FactRule[] = [
  ...acceptance.rules,
  deferralAsked,
  papersComplete,
  topicsWeighed,
  nothingDrifted,
  readyForAcceptance,
  archivesAreKept,
  archivesFirst,
  reportIsFiled,
]
