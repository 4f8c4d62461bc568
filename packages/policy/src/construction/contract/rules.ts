import { plusDays } from '../../kernel/calendar.ts'
import { listed, text } from '../../kernel/text.ts'
import { type FactRule, rulesOver } from '../../rulebook/rule.ts'
import { naturalDays, term, workingDays } from '../../rulebook/term.ts'
import { ContractFacts } from './facts.ts'

const contractRule = rulesOver(ContractFacts)

/** Bidders have time from the tender documents to the closing date. */
export const timeForTenders = contractRule(
  'L-T24',
  ['buyingWay', 'tenderDocumentsOn', 'bidsCloseOn'],
  ({ buyingWay, tenderDocumentsOn: from, bidsCloseOn: to }, { parameters: { tenderLeastDays: days } }) => {
    if (buyingWay !== 'tender' || from === null || to === null || to >= plusDays(from, days)) return null
    return {
      text: text(`招标文件发出至投标截止不足 ${days} 天`, `Bidders have fewer than ${days} days`),
      fact: { what: text('投标截止日', 'Bids close on'), value: to },
      cure: {
        text: text(`请将投标截止日改为 ${plusDays(from, days)} 或以后`, `Close on ${plusDays(from, days)} or later`),
      },
    }
  },
)

/** The contract follows the notice of award within its term. */
export const contractSigning = term({
  rules: ['L-46'],
  title: text('签订合同', 'Sign the contract'),
  owedBy: 'owner',
  awaits: 'construction',
  from: 'awardNotifiedOn',
  until: 'contractSignedOn',
  within: naturalDays('contractSigningDays'),
  cure: text('请说明原因并尽快签订', 'Give the reason and sign without delay'),
})

/** A copy of the contract is filed within its term. */
export const contractFiling = term({
  rules: ['L-47'],
  title: text('报送合同副本备案', 'File a copy of the contract'),
  owedBy: 'owner',
  awaits: 'construction',
  from: 'contractSignedOn',
  until: 'contractFiledOn',
  within: workingDays('contractFilingWorkingDays'),
  cure: text('请说明原因并尽快备案', 'Give the reason and file it without delay'),
})

/** The contract is published within its term. */
export const contractPublication = term({
  rules: ['L-R50'],
  title: text('公告合同', 'Publish the contract'),
  owedBy: 'owner',
  awaits: 'construction',
  from: 'contractSignedOn',
  until: 'contractPublishedOn',
  within: workingDays('contractPublicationWorkingDays'),
  cure: text('请说明原因并尽快公告', 'Give the reason and publish it without delay'),
})

/** Procurement, supervision and contract are in place before the works begin. */
export const orderlyProcurement = contractRule(
  'N-13.2',
  ['buyingWay', 'contractSignedOn', 'supervisionDue', 'supervisorEntrusted', 'constructionStartedOn'],
  ({
    buyingWay,
    contractSignedOn: signedOn,
    supervisionDue,
    supervisorEntrusted,
    constructionStartedOn: startedOn,
  }) => {
    if (startedOn === null) return null
    const missing = [
      ...(buyingWay === 'none' ? [text('招标投标或政府采购', 'tender or procurement')] : []),
      ...(supervisorEntrusted || !supervisionDue ? [] : [text('工程监理', 'supervision')]),
      ...(signedOn === null || signedOn > startedOn ? [text('合同', 'contract')] : []),
    ]
    if (missing.length === 0) return null
    return {
      text: text(`开工时未落实：${listed(missing).zh}`, `Not in place when the works began: ${listed(missing).en}`),
      fact: { what: text('开工日', 'Works begun on'), value: startedOn },
      cure: { text: text('请先补办上述手续', 'Put these in order first') },
    }
  },
)

/** A supervisor is entrusted with the works, where supervision is due. */
export const supervisorIsEntrusted = contractRule(
  'N-19.1',
  ['supervisionDue', 'supervisorEntrusted'],
  ({ supervisionDue, supervisorEntrusted }) =>
    supervisorEntrusted || !supervisionDue
      ? null
      : {
          text: text('未委托监理单位', 'No supervisor is entrusted'),
          cure: { text: text('请委托监理单位', 'Entrust a supervisor') },
        },
)

export const contractRules: readonly FactRule[] = [
  timeForTenders,
  ...contractSigning.rules,
  ...contractFiling.rules,
  ...contractPublication.rules,
  orderlyProcurement,
  supervisorIsEntrusted,
]
