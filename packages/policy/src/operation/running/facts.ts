import { z } from 'zod'
import { check, day } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'
import { dayNamed } from '../../rulebook/day-names.ts'

/** A running system, as operation money and further building depend on it. */
export const RunningFacts = z.strictObject({
  sharedAsRequired: check('数据已按要求共享', 'Data is shared as required'),
  collectedTwice: check('重复采集数据', 'Data is collected twice'),
  inCatalogue: check('已纳入政务信息系统总目录', 'Stands in the catalogue of systems'),
  catalogueUpToDate: check('目录内容及时更新', 'Its entry is up to date'),
  securityMet: check('符合网络安全要求', 'Meets the security demands'),
  cipherMet: check('符合密码应用要求', 'Meets the cipher demands'),
  graveDanger: check('存在重大安全隐患', 'Has a grave hidden danger'),
  dataCatalogued: check('已编制信息资源目录', 'A data catalogue is compiled'),
  sharingKeptUp: check('已建立信息共享长效机制', 'Sharing is kept up by a standing mechanism'),
  feedbackGiven: check('已反馈共享信息使用情况', 'Feedback is given on the use of shared data'),
  integrated: check('已按要求整合', 'Integrated as demanded'),
  connected: check('已按要求接入共享平台', 'Connected as demanded'),
  cutOff: check('脱离实际业务', 'Cut off from real business'),
  replaceable: check('可被其他系统替代', 'Replaceable by another system'),
  rarelyUsed: check('规模小、使用少', 'Small and rarely used'),
  clearedUp: check('已停用、整合或归并', 'Closed, merged or taken over'),
  protectionLevel: z
    .int()
    .min(1)
    .max(5)
    .nullable()
    .meta({ label: text('网络安全保护等级（未定级为 null）', 'Protection level, null while none is fixed') }),
  wentLiveOn: dayNamed('wentLiveOn'),
  protectionFiledOn: dayNamed('protectionFiledOn'),
  protectionTestedOn: dayNamed('protectionTestedOn'),
  today: day('判断日', 'Day of judging'),
})
