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

/** What applies a rule, what is kept ready for it, and the chapter it waits for. */
export function usesOf({ actions, elsewhere, prepared, because, awaits }: RuleUse): readonly string[] {
  if (because !== undefined) return [`由人办理：${because}`]
  const used = [
    ...actions.map(({ name, title }) => {
      const file = placeOf(name)?.file
      return file ? `[${title.zh}](../${file})` : title.zh
    }),
    ...elsewhere,
  ]
  return [...used, ...prepared, ...(awaits ? [`待建：${chapterNames[awaits]}`] : [])]
}

/** Whether something applies it, it waits for its chapter, or people do. */
export function standingOf({
  actions,
  elsewhere,
  because,
  awaits,
}: RuleUse): '已实现' | '待建' | '由人办理' | '无着落' {
  if (because !== undefined) return '由人办理'
  if (actions.length + elsewhere.length > 0) return '已实现'
  return awaits ? '待建' : '无着落'
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
  const count = (standing: ReturnType<typeof standingOf>) => ruleUses.filter(use => standingOf(use) === standing).length
  return [
    '# 条文落实 Coverage',
    '',
    '本文件由 `npm run map` 从源码生成，请勿手改。 Generated from the source by `npm run map`; a test fails when it is stale.',
    '',
    `规则 ${ruleUses.length} 条：已实现 ${count('已实现')}，待建 ${count('待建')}，由人办理 ${count('由人办理')}。`,
    '待建 = its act belongs to a chapter that does not have it yet; 由人办理 = left to people, with the reason.',
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
