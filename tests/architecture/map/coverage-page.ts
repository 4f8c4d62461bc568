import {
  citation,
  documents,
  packs,
  parameterBasis,
  parameterCatalogue,
  parametersOf,
  parameterText,
  ruleSource,
  statuses,
} from '@zhengheng/policy'
import { PROJECT_PAGE, placeOf, type RuleUse, ruleUses } from './coverage.ts'
import { cell, chapterNames, head, link, row } from './markdown.ts'
import { testsOf } from './rule-tests.ts'

/** Each parameter that rests on the rule, with its value in every pack that fixes it by this rule. */
function parametersOn({ rule }: RuleUse): readonly string[] {
  return packs.flatMap(pack =>
    parametersOf(pack)
      .filter(name => parameterBasis(name, pack) === rule)
      .map(name => {
        const value = parameterText(name, pack.parameters[name], pack.currency)
        return `${parameterCatalogue[name].title.zh} ${value.zh}（${pack.name}）`
      }),
  )
}

/** What applies a rule, what is kept ready for it, and where it can be asked. */
export function usesOf({ actions, elsewhere, prepared, because, standing }: RuleUse): readonly string[] {
  if (because !== undefined) return [`由人办理：${because}`]
  const used = [
    ...actions.map(({ name, title }) => {
      const file = placeOf(name)?.file
      return file ? `[${title.zh}](../${file})` : title.zh
    }),
    ...elsewhere,
  ]
  const asked = standing
    ? [
        `规则“${standing.title}”，\`zhengheng check\` 可执行`,
        ...(used.length === 0 ? [`办理待建：${chapterNames[standing.chapter]}`] : []),
      ]
    : []
  return [...used, ...prepared, ...asked]
}

export type Standing = '已实现' | '可执行，办理待建' | '由人办理' | '无着落'

/** Whether an act applies it, it can be asked while its act is not built yet, or people do. */
export function standingOf({ actions, elsewhere, because, standing }: RuleUse): Standing {
  if (because !== undefined) return '由人办理'
  if (actions.length + elsewhere.length > 0) return '已实现'
  return standing ? '可执行，办理待建' : '无着落'
}

function lineOf(use: RuleUse): string {
  const { rule, actions } = use
  const { document, article, status, summary } = ruleSource(rule)
  const screens = [...new Set(actions.flatMap(({ name }) => placeOf(name)?.screens ?? []))].map(link)
  return row(
    article === null ? documents[document].zh : `${documents[document].zh} ${citation(rule).zh}`,
    `**${rule}** ${summary.zh}`,
    cell(parametersOn(use)),
    cell(usesOf(use)),
    actions.length === 0 ? '—' : cell(screens.length > 0 ? screens : [PROJECT_PAGE]),
    cell(testsOf(rule).map(link)),
    `${statuses[status].zh}，${standingOf(use)}`,
  )
}

/** Article by article: what applies it, with which numbers, where it is seen, what proves it. */
export function renderCoverage(): string {
  const count = (standing: Standing) => ruleUses.filter(use => standingOf(use) === standing).length
  return [
    '# 条文落实 Coverage',
    '',
    '本文件由 `npm run map` 从源码生成，请勿手改。 Generated from the source by `npm run map`; a test fails when it is stale.',
    '',
    `规则 ${ruleUses.length} 条：已实现 ${count('已实现')}，可执行而办理待建 ${count('可执行，办理待建')}，由人办理 ${count('由人办理')}。`,
    '已实现 = an act, form, paper or duty applies it. 可执行，办理待建 = a tested function judges given facts by it; the act that',
    'will list it comes with its chapter. 由人办理 = left to people, with the reason.',
    '测试 = tests whose title begins with the rule.',
    '',
    ...head(
      '条 Article',
      '规则 Rule',
      '参数 Parameters',
      '事项 Action or use',
      '界面 Screen',
      '测试 Test',
      '状态 Status',
    ),
    ...ruleUses.map(lineOf),
    '',
  ].join('\n')
}
