import { materialSlots, type Problem, type Text, text } from '@zhengheng/policy'

const isPaper = ({ section, path }: Problem) => section === 'materials' && path in materialSlots
/** A draft without any paper lacks the list too; the papers say so already. */
const isPaperList = ({ section, path }: Problem) => section === 'materials' && path === 'items'
const isEmptyField = ({ text: words }: Problem) => words.zh.startsWith('请填写')

/** What is missing before an application can be submitted, in counts: 还差 3 项必填 · 2 份材料 · 1 处规则未满足. */
export function remainingWork(problems: readonly Problem[]): Text {
  const must = problems.filter(problem => problem.severity === 'must' && !isPaperList(problem))
  if (must.length === 0) return text('已填写完整，可以提交', 'Complete: ready to submit')
  const papers = must.filter(isPaper).length
  const fields = must.filter(problem => !isPaper(problem) && isEmptyField(problem)).length
  const rules = must.length - papers - fields
  const parts = [
    fields > 0 && text(`${fields} 项必填`, `${fields} fields`),
    papers > 0 && text(`${papers} 份材料`, `${papers} papers`),
    rules > 0 && text(`${rules} 处规则未满足`, `${rules} rules not met`),
  ].filter(part => part !== false)
  return text(`还差 ${parts.map(part => part.zh).join(' · ')}`, `Missing: ${parts.map(part => part.en).join(' · ')}`)
}
