import type { Chapter } from '@zhengheng/policy'

export const chapterNames: Record<Chapter, string> = {
  scope: '适用范围与办理路径',
  plan: '年度计划',
  approval: '申报与审批',
  construction: '建设与资金',
  acceptance: '验收',
  operation: '运维与评价',
  supervision: '监督管理',
  administration: '单位与账号',
}

export const link = (path: string) => `[${path.split('/').at(-1)}](../${path})`
export const cell = (parts: readonly string[]) => (parts.length === 0 ? '—' : parts.join('<br>'))
export const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
export const head = (...cells: readonly string[]) => [row(...cells), row(...cells.map(() => '---'))]
