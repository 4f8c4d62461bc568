import { categoryNames, natureNames, type Project, routeNames, text, unitKindNames } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { Reasons } from '../../ui/Reasons.tsx'

/** What the project is. */
export function OverviewCard({ project }: { project: Project }) {
  const say = useSay()
  const { unit, planLine, demo } = project
  return (
    <Card title={say(text('概况', 'Overview'))}>
      <dl className="facts">
        <div>
          <dt>{say(text('单位', 'Unit'))}</dt>
          <dd>
            {unit?.name} {unit && <span className="quiet">{say(unitKindNames[unit.kind])}</span>}
          </dd>
        </div>
        <div>
          <dt>{say(text('类别', 'Category'))}</dt>
          <dd>{say(categoryNames[project.category])}</dd>
        </div>
        <div>
          <dt>{say(text('建设性质', 'Nature'))}</dt>
          <dd>{say(natureNames[project.nature])}</dd>
        </div>
        <div>
          <dt>{say(text('计划年度', 'Plan year'))}</dt>
          <dd>{project.year}</dd>
        </div>
      </dl>
      {planLine.summary && <p className="prose">{planLine.summary}</p>}
      {planLine.basis.length > 0 && (
        <>
          <p className="quiet">{say(text('编制依据', 'Grounds'))}</p>
          <ul className="dots">
            {planLine.basis.map(ground => (
              <li key={ground}>{ground}</li>
            ))}
          </ul>
        </>
      )}
      {demo && (
        <p className="quiet">
          {demo.url === null ? (
            say(text('演示数据，为演示编写的示例，不是真实项目', 'Demo data made up as an example; not a real project'))
          ) : (
            <>
              {say(text('演示数据，来自公开报道：', 'Demo data from a published report: '))}
              <a href={demo.url} rel="noopener noreferrer nofollow" target="_blank">
                {demo.id}
              </a>
            </>
          )}
        </p>
      )}
    </Card>
  )
}

/** Which road the project takes, and every rule that led there. */
export function RouteVerdictCard({ project }: { project: Project }) {
  const say = useSay()
  const { verdict } = project
  if (!verdict) return null
  return (
    <Card title={say(text('办理路径', 'Route'))}>
      <p>
        <strong>{say(routeNames[verdict.route])}</strong>
      </p>
      <Reasons reasons={verdict.reasons} />
    </Card>
  )
}
