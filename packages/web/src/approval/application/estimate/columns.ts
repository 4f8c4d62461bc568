import { type CostCategory, costCategories } from '@zhengheng/policy'
import { halfWidth } from '../../../ui/money-words.ts'

export const columns = ['category', 'name', 'quantity', 'unit', 'unitPrice', 'amount', 'basis'] as const
export type Column = (typeof columns)[number]
export const moneyColumns = ['unitPrice', 'amount'] as const
export type MoneyColumn = (typeof moneyColumns)[number]

const names: readonly (readonly [Column | 'index', RegExp])[] = [
  ['index', /^(序号|编号|项次|序|no\.?)$/i],
  ['category', /^(费用|项目|成本|投资|支出)?(类别|类型|分类|科目)$|^category$/i],
  [
    'unitPrice',
    /^(综合|全费用|含税|不含税|除税|税前|税后|估算|预算|测算|市场|询价|参考|平均|设备|产品|功能点|折合|折算)*(单价|价格|报价|单位造价|单位价格)(含税|不含税)?$|^unitprice$/i,
  ],
  [
    'amount',
    /^(综合|含税|不含税|除税|税前|税后|估算|预算|概算|测算|投资|建设|项目|申报|申请|费用|资金|总|年度|\d{4}年度?)*(金额|合价|总价|合计|小计|费用|投资|投资额|总额|总计|造价|概算|估算|预算|价款|经费|资金|复价)(含税|不含税)?$|^amount$/i,
  ],
  ['quantity', /^(工程|采购|购置|建设|设备|估算)*(数量|工作量|工程量|台套数|台数|套数|人月数?)$|^quantity$/i],
  ['unit', /^(计量|计价|数量)?单位$|^unit$/i],
  [
    'basis',
    /^(估算|测算|取费|报价|计价|计算|编制|费用|价格)*(依据|说明|备注|来源)((及|和|与)?(说明|备注|来源))?$|^basis$/i,
  ],
  [
    'name',
    /^(费用|设备|产品|功能|模块|项目|子项|分项|建设|软件|硬件|工程|系统|服务|货物|采购|材料|主要)*(名称|内容|事项|项|品名|岗位|角色)((及|和|与|或)?.{0,6}(规格|型号|参数|描述|说明|内容|配置).{0,6})?$|^项目$|^item$/i,
  ],
]

const bare = (heading: string) =>
  halfWidth(heading)
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[\s/:、,]/g, '')
    .replace(/(人民币|rmb|cny|¥)+/gi, '')
    .replace(/[十百千万亿]*[元圆]$/, '')

/** The column a heading names. */
export const columnNamed = (heading: string): Column | 'index' | undefined =>
  names.find(([, pattern]) => pattern.test(bare(heading)))?.[0]

/** Whether words speak of money. */
export const namesMoney = (words: string): boolean =>
  /[价额费款]|投资|合计|小计|总计|[估概预决]算|资金|经费|元/.test(halfWidth(words))

/** Whether numbers under a heading may be money: all that are not plainly something else. */
export const mayBeMoney = (heading: string): boolean =>
  namesMoney(heading) ||
  !/功能点|人[天月日]|工期|周期|折扣|系数|[率比]|%|型号|规格|参数|年限|寿命|电话|编码|编号|序/.test(heading)

/** Prices stand with and without tax side by side; those with tax are what is applied for. */
export const withoutTax = (heading: string): boolean => /不含税|除税|税前|未税|未含税/.test(heading)

const categoryWords: readonly (readonly [CostCategory, RegExp])[] = [
  ['security', /安全|密码|等保|密评/],
  ['cloud', /云/],
  ['integration', /集成|安装|调试/],
  ['hardware', /硬件|设备|终端|服务器/],
  ['product', /(成品|商用|软件)(产品|购置|采购)|软件许可|产品/],
  ['software', /软件|开发|应用系统|定制/],
  ['service', /服务|监理|咨询|测评|培训|运维|设计/],
  ['other', /其他|其它|预备|管理费/],
]

/** The cost category meant by what somebody wrote: its own name first, then by telling words. */
export function categoryNamed(written: string): CostCategory | undefined {
  const word = halfWidth(written).replace(/\s/g, '')
  if (word === '') return undefined
  const own = (Object.keys(costCategories) as CostCategory[]).find(
    key =>
      key === word || costCategories[key].zh === word || costCategories[key].en.toLowerCase() === word.toLowerCase(),
  )
  return own ?? categoryWords.find(([, pattern]) => pattern.test(word))?.[0]
}
