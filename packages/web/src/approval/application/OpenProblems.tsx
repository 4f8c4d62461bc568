import { type Problem, type Severity, sections, type Text, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { Go } from '../../ui/Go.tsx'
import { bySection, problemHref } from './problem-links.ts'

const severities: Readonly<Record<Severity, { readonly mark: string; readonly title: Text }>> = {
  must: { mark: '■', title: text('提交前必须解决', 'To solve before submission') },
  check: { mark: '▲', title: text('建议核实', 'To look at') },
  hint: { mark: 'ⓘ', title: text('提示', 'Hints') },
}
const order = Object.keys(severities) as readonly Severity[]

/** What stands against submission or asks for a look; each line leads to its field and back. */
export function OpenProblems({ code, problems }: { code: string; problems: readonly Problem[] }) {
  const say = useSay()
  return order.map(severity => {
    const groups = bySection(problems, severity)
    if (groups.length === 0) return null
    const { mark, title } = severities[severity]
    const count = groups.reduce((sum, group) => sum + group.problems.length, 0)
    return (
      <Card key={severity} title={`${mark} ${say(title)}（${count}）`}>
        <dl className="problem-groups">
          {groups.map(group => (
            <div key={group.section}>
              <dt>{say(sections[group.section].title)}</dt>
              <dd>
                <ul>
                  {group.problems.map(problem => (
                    <li key={`${problem.path}${problem.text.zh}`}>
                      <Go href={problemHref(code, problem)}>{say(problem.text)}</Go> <Citation rule={problem.rule} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    )
  })
}
