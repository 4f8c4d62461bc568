import {
  type Action,
  actions,
  type Chapter,
  citation,
  kindOf,
  phaseNames,
  type Role,
  roleNames,
  roles,
  ruleSource,
  type SubjectKind,
  statuses,
  type Text,
  type Transition,
  transitions,
} from '@zhengheng/policy'
import { PROJECT_PAGE, placeOf, ruleUses } from './coverage.ts'
import { usesOf } from './coverage-page.ts'
import { cell, chapterNames, head, link, row } from './markdown.ts'

const itemKinds = [...new Set(actions.flatMap(({ item }) => item?.kind ?? []))]

/** The names of the statuses of a kind of subject, or of item. */
const statusNames = (on: Transition['on']): Readonly<Record<string, Text>> =>
  itemKinds.find(({ name }) => name === on)?.statuses ?? kindOf(on as SubjectKind).statusNames

const actionLabel = (action: Action) => {
  const file = placeOf(action.name)?.file
  return file ? `[${action.title.zh}](../${file})` : action.title.zh
}
const screensOf = (action: Action) => placeOf(action.name)?.screens ?? []

function ruleTable(): readonly string[] {
  const rows = ruleUses.map(use => {
    const { rule, actions: using } = use
    const source = ruleSource(rule)
    const screens = [...new Set(using.flatMap(screensOf))].map(link)
    const tests = using.flatMap(({ name }) => placeOf(name)?.test ?? []).map(link)
    return row(
      citation(rule).zh,
      `**${rule}**（${statuses[source.status].zh}）${source.summary.zh}`,
      cell(usesOf(use)),
      using.length === 0 ? '—' : cell(screens.length > 0 ? screens : [PROJECT_PAGE]),
      cell(tests),
    )
  })
  return [...head('条 Article', '规则 Rule', '事项 Action', '界面 Screen', '测试 Test'), ...rows]
}

const alias = (on: Transition['on'], status: string) => `${on}_${status.replace(/\W/g, '_')}`

function diagram(on: Transition['on'], chapter: Chapter): readonly string[] {
  const order = actions.map(({ name }) => name)
  const moving = transitions
    .filter(arrow => arrow.on === on && arrow.action.startsWith(`${chapter}.`) && arrow.from !== arrow.to)
    .toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action) || (a.from + a.to < b.from + b.to ? -1 : 1))
  if (moving.length === 0) return []
  const met = [...new Set(moving.flatMap(({ from, to }) => [from, to]))].filter(status => status !== 'new')
  const state = (status: string) => (status === 'new' ? '[*]' : alias(on, status))
  const title = (name: string) => actions.find(action => action.name === name)?.title.zh ?? name
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...met.map(status => `  state "${statusNames(on)[status]?.zh ?? status}" as ${alias(on, status)}`),
    ...moving.map(({ action, from, to }) => `  ${state(from)} --> ${state(to)}: ${title(action)}`),
    '```',
    '',
  ]
}

/** Actions that write something down without moving the project. */
function standing(chapter: Chapter): readonly string[] {
  const own = actions.filter(({ name }) => name.startsWith(`${chapter}.`))
  const still = own.filter(({ name }) => transitions.some(arrow => arrow.action === name && arrow.from === arrow.to))
  return still.length === 0 ? [] : [`不改变环节 Without moving: ${still.map(actionLabel).join('、')}`, '']
}

function diagrams(): readonly string[] {
  const used = (Object.keys(chapterNames) as Chapter[]).filter(chapter =>
    actions.some(({ name }) => name.startsWith(`${chapter}.`)),
  )
  return used.flatMap(chapter => [
    `### ${chapterNames[chapter]} \`${chapter}\``,
    '',
    ...diagram('plan', chapter),
    ...diagram('project', chapter),
    ...diagram('rules', chapter),
    ...diagram('log', chapter),
    ...diagram('account', chapter),
    ...diagram('unit', chapter),
    ...itemKinds.flatMap(({ name }) => diagram(name, chapter)),
    ...standing(chapter),
  ])
}

function permissions(): readonly string[] {
  const acting = roles.filter(role => actions.some(action => concerns(action, role)))
  const rows = actions.map(action =>
    row(`${actionLabel(action)} \`${action.name}\``, ...acting.map(role => (concerns(action, role) ? '●' : ''))),
  )
  const watching = roles.filter(role => !acting.includes(role)).map(role => roleNames[role].zh)
  return [
    ...head('事项 Action', ...acting.map(role => roleNames[role].zh)),
    ...rows,
    '',
    `不办理业务 No acts: ${watching.join('、')}`,
  ]
}

const concerns = (action: Action, role: Role): boolean =>
  action.by.concerns({ account: '', post: '', unit: { id: '', name: '', kind: 'partyGovOrgan' }, roles: [role] })

/** The whole map, from the objects that run the product. */
export function renderMap(): string {
  return [
    '# 地图 Map',
    '',
    '本文件由 `npm run map` 从源码生成，请勿手改。 Generated from the source by `npm run map`; a test fails when it is stale.',
    '',
    `阶段 Phases: ${Object.values(phaseNames)
      .map(({ zh }) => zh)
      .join(' → ')}`,
    '',
    '## 条文、规则、事项、界面、测试 Article → rule → action → screen → test',
    '',
    ...ruleTable(),
    '',
    '## 环节图 State diagrams',
    '',
    '箭头是各事项声明的去向，测试逐一依规走过；此外没有别的去向。 Arrows are what actions declare; a test walks every one lawfully, and no act leads elsewhere.',
    '',
    ...diagrams(),
    '## 岗位与事项 Who does what',
    '',
    ...permissions(),
    '',
  ].join('\n')
}
