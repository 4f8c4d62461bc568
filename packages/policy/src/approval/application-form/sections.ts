import type { z } from 'zod'
import { type Text, text } from '../../kernel/text.ts'
import type { RuleId } from '../../rulebook/rulebook.ts'
import { Basics } from './basics.ts'
import { BuildContent } from './build-content.ts'
import { Cipher } from './cipher.ts'
import { Commitment } from './commitment.ts'
import { Compiler } from './compiler.ts'
import { Estimate } from './estimate.ts'
import { Goals } from './goals.ts'
import { Intensive } from './intensive.ts'
import { Materials } from './materials.ts'
import { Needs } from './needs.ts'
import { Operation } from './operation-security.ts'
import { Schedule } from './schedule.ts'
import { Sharing } from './sharing.ts'

export const sectionIds = [
  'basics',
  'intensive',
  'needs',
  'content',
  'sharing',
  'cipher',
  'estimate',
  'schedule',
  'goals',
  'operation',
  'materials',
  'compiler',
  'commitment',
] as const
export type SectionId = (typeof sectionIds)[number]

export const groupNames = {
  check: text('先核对', 'Check first'),
  scheme: text('方案', 'Scheme'),
  money: text('钱与时间', 'Money and time'),
  papers: text('材料与承诺', 'Materials and commitment'),
} as const satisfies Record<string, Text>

/** One topic of the application: filled on one page, saved as one draft, finished in any order. */
export interface Section {
  readonly title: Text
  readonly group: keyof typeof groupNames
  /** articles shown beside the form */
  readonly rules: readonly RuleId[]
  readonly schema: z.ZodObject
}

const section = <S extends z.ZodObject>(title: Text, group: Section['group'], rules: readonly RuleId[], schema: S) => ({
  title,
  group,
  rules,
  schema,
})

export const sections = {
  basics: section(text('项目基本信息', 'Basics'), 'check', ['W-3.1', 'W-3.2', 'W-5.1', 'W-6.2'], Basics),
  intensive: section(
    text('集约化核对', 'Intensive-building check'),
    'check',
    ['W-12.1', 'W-12.2', 'W-12.3', 'W-12.4'],
    Intensive,
  ),
  needs: section(text('需求与现状', 'Needs and current state'), 'scheme', ['W-11.2'], Needs),
  content: section(text('建设内容与架构', 'Content and architecture'), 'scheme', ['W-11.2', 'W-12.2'], BuildContent),
  sharing: section(text('信息资源共享分析篇', 'Information-resource sharing'), 'scheme', ['W-13.1'], Sharing),
  cipher: section(text('密码应用方案', 'Cipher scheme'), 'scheme', ['W-13.1'], Cipher),
  estimate: section(text('投资估算', 'Estimate'), 'money', ['W-8.2', 'W-11.2', 'W-12.1'], Estimate),
  schedule: section(text('实施计划', 'Schedule'), 'money', ['W-11.2'], Schedule),
  goals: section(text('绩效目标', 'Performance goals'), 'money', ['W-11.3'], Goals),
  operation: section(text('运维与网络安全', 'Operation and security'), 'money', ['W-4.1'], Operation),
  materials: section(text('材料清单', 'Materials'), 'papers', ['W-10.2', 'W-13.1', 'W-11.1'], Materials),
  compiler: section(text('编制单位资质', 'Compiler qualification'), 'papers', ['W-11.1'], Compiler),
  commitment: section(text('申报承诺', 'Commitment'), 'papers', ['W-11.3'], Commitment),
} as const satisfies Record<SectionId, Section>

/** A complete application: every section by its own schema. */
export type ApplicationContent = { readonly [S in SectionId]: z.output<(typeof sections)[S]['schema']> }

/** A draft: whatever has been typed so far, section by section, nothing required. */
export type ApplicationDraft = { readonly [S in SectionId]?: Readonly<Record<string, unknown>> }
