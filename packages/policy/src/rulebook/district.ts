import { type RuleSource, unconfirmed } from './documents.ts'

const district = unconfirmed('wuhan-district', '2024-03-06')

/** Measures of one district of Wuhan, known from its public interpretation of 2024: 待核. */
export const districtRules = {
  'D-1': district(
    '投资不足 20 万元的，单位自行组织实施并向区政数局备案',
    'Below 200,000 yuan the unit acts itself and files with the district’s data bureau',
  ),
  'D-2': district('投资 20 万元以上（含）的，报区政数局审批', 'From 200,000 yuan the district’s data bureau approves'),
  'D-3': district('批复两年内有效，未开工的失效', 'An approval holds two years and lapses if work has not begun'),
  'D-4': district('未经批复，原则上不安排建设投资', 'Before approval, in principle no building money'),
  'D-5': district(
    '年度计划由区级联席工作部门论证',
    'The yearly plan is argued by the departments of the district’s joint mechanism',
  ),
} as const satisfies Record<string, RuleSource>
