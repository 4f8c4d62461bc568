import { z } from 'zod'
import { check, choice, day, dayOrNone } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'
import { dayNamed } from '../../rulebook/day-names.ts'

/** How the works are bought, as far as a rule tells the ways apart. */
export const buyingWays = {
  tender: text('招标投标', 'Tender'),
  procurement: text('其他政府采购方式', 'Another way of government procurement'),
  none: text('未经采购程序', 'No procurement'),
} as const

/** What happened between the tender and the published contract. */
export const ContractFacts = z.strictObject({
  buyingWay: choice('采购方式', 'How it is bought', buyingWays),
  tenderDocumentsOn: dayOrNone('招标文件发出日', 'Tender documents issued on'),
  bidsCloseOn: dayOrNone('投标截止日', 'Bids close on'),
  awardNotifiedOn: dayNamed('awardNotifiedOn'),
  contractSignedOn: dayNamed('contractSignedOn'),
  contractFiledOn: dayNamed('contractFiledOn'),
  contractPublishedOn: dayNamed('contractPublishedOn'),
  supervisionDue: check('应当实行监理', 'Supervision is due'),
  supervisorEntrusted: check('已委托监理单位', 'A supervisor is entrusted'),
  constructionStartedOn: dayNamed('constructionStartedOn'),
  today: day('判断日', 'Day of judging'),
})
