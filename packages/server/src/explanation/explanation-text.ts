import type { AskedRule, Explanation } from '@zhengheng/contract'
import type { Help, Reason } from '@zhengheng/policy'
import type { ExplainedFor } from './explain-for-posts.ts'

const kinds: Readonly<Record<AskedRule['kind'], string>> = {
  post: '岗位',
  step: '环节',
  project: '项目',
  input: '填写内容',
}

/** One act explained, as lines for a terminal: the answer, every rule with its facts, and what would make it pass. */
export function explanationLines({ as, explanation }: ExplainedFor): string[] {
  const { title, action, allowed, asked, pack, today } = explanation
  return [
    `${allowed ? '✓ 可以办' : '✕ 不能办'}  ${title.zh}（${action}）`,
    `  以 ${as.unit}${as.post}（${as.login}）的身份，按 ${today} 生效的 ${pack.name} 第 ${pack.version} 版，共问 ${asked.length} 条规则`,
    ...asked.flatMap(ruleLines),
    ...helpLines(explanation),
  ]
}

function ruleLines({ rule, citation, summary, kind, looked, spoke }: AskedRule): string[] {
  return [
    `  ${spoke ? '✕' : '✓'} ${rule} ${citation.zh}（${kinds[kind]}）${summary.zh}`,
    ...(spoke ? spokenLines(spoke) : []),
    ...looked.map(({ label, value }) => `      ${label.zh}：${value ? value.zh : '该岗位不可查看'}`),
  ]
}

const spokenLines = ({ text, fact, cure }: Reason): string[] => [
  `      ${text.zh}`,
  ...(fact ? [`      事实：${fact.what.zh} ${fact.value}`] : []),
  ...(fact?.groups ?? []).flatMap(({ name, items }) => items.map(item => `        ${name}：${item.code} ${item.name}`)),
  ...(cure ? [`      可以：${cure.text.zh}`] : []),
]

function helpLines({ help, allowed }: Explanation): string[] {
  if (allowed) return []
  if (help.length === 0) return ['  没有找到能使它通过的改动']
  return [
    '  做到以下任一组即可通过：',
    ...help.map((set, index) => `    ${index + 1}. ${set.map(helpWords).join('；')}`),
  ]
}

const helpWords = ({ text, by }: Help): string =>
  by.length === 0 ? text.zh : `${text.zh}（${by.map(({ zh }) => zh).join('、')}）`
