import { type RuleSource, unconfirmed } from './documents.ts'

const control = unconfirmed('uk-spend-controls-6', '2024-02-23')

/** The spend controls of the United Kingdom, version 6: a check that the kernel knows no city. */
export const ukRules = {
  'U-1': control(
    '面向公众的服务支出超过 10 万英镑的，须经批准',
    'Spending above £100,000 on a service for the public needs approval',
  ),
  'U-2': control(
    '其他数字、数据和技术支出超过 100 万英镑的，须经批准',
    'Any other digital, data or technology spending above £1,000,000 needs approval',
  ),
  'U-3': control(
    '未超过限额的支出由部门自行决定并列入支出清单',
    'Spending within the limits is the department’s own decision and stands in its pipeline',
  ),
  'U-4': control('“超过”不含本数', '“More than” leaves out the number itself'),
} as const satisfies Record<string, RuleSource>
