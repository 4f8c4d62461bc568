import { z } from 'zod'
import { check, choice, day, dayOrNone } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'
import { dayNamed } from '../../rulebook/day-names.ts'

/** What kind of project is filed, as far as its papers depend on it. */
export const filedNatures = {
  newBuild: text('新建', 'New'),
  rebuilding: text('改建', 'Rebuilding'),
  extension: text('扩建', 'Extension'),
  servicePurchase: text('购买服务', 'Purchase of services'),
} as const

/** What has to stand before an application or a filing, and for how long an approval holds. */
export const ConditionFacts = z.strictObject({
  unitPlanFiled: check('本单位年度实施计划已备案', 'The unit’s yearly plan is filed'),
  dataCatalogued: check('信息资源目录已编制', 'The data catalogue is compiled'),
  trustedProducts: check('采用安全可靠的软硬件', 'Trusted hardware and software is used'),
  trustedExplained: check('申报时已说明采用情况', 'The application explains their use'),
  nature: choice('建设性质', 'Nature', filedNatures),
  earlierEvaluated: check('已附前期项目第三方后评价报告', 'With the third-party evaluation of the earlier project'),
  withFixedAssetProject: check('与固定资产投资项目同步设计、同步施工', 'Designed and built with a fixed-asset project'),
  technicalOpinionOn: dayOrNone('技术审查意见出具日', 'Technical opinion issued on'),
  approvedOn: dayNamed('approvedOn'),
  constructionStartedOn: dayNamed('constructionStartedOn'),
  lapsedOn: dayNamed('lapsedOn'),
  today: day('判断日', 'Day of judging'),
})
