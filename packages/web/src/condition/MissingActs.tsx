import type { SealStanding, SetBackSubject } from '@zhengheng/contract'
import { actionNamed, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatInstant } from '../ui/dates.ts'
import { countWords, faultWords, kindNames, subjectWords, turnWords } from './seal-words.ts'

interface MissingActsProps {
  readonly standing: SealStanding
  readonly missing: NonNullable<SealStanding['missing']>
}

const city = { kind: 'log', log: 'city' } as const

/** What the seals cover and the database has not, the two ways out, and whose turn it is. */
export function MissingActs({ standing, missing }: MissingActsProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { seal, agreesUpTo, examples } = missing
  const { reported } = standing.log
  const instant = (at: string) => formatInstant(at, language)
  const what = [
    { label: say(text('缺失', 'Missing')), value: say(countWords(missing)) },
    {
      label: say(text('相符到', 'Agrees up to')),
      value: agreesUpTo
        ? instant(agreesUpTo)
        : say(text('没有一份相符的封印早于缺失', 'No seal is known from before the loss')),
    },
    {
      label: say(text('最新封印', 'Newest seal')),
      value: say(text(`第 ${seal.no} 号，${instant(seal.at)}`, `no. ${seal.no}, ${instant(seal.at)}`)),
    },
  ]
  const report = reported
    ? [
        {
          label: say(text('报告', 'Reported')),
          value: say(text(`${reported.by}，${instant(reported.at)}`, `by ${reported.by}, ${instant(reported.at)}`)),
        },
        { label: say(text('原因和措施', 'Why, and what was done')), value: reported.reason },
      ]
    : []
  const facts = [...what, { label: say(text('暂停办理自', 'No acts since')), value: instant(missing.since) }, ...report]
  return (
    <>
      <Card title={say(text('数据库比封印旧，暂停一切办理', 'The database is behind its seals: nothing is done'))}>
        <dl className="facts">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>
          {say(
            text(
              '封印记着这些办理，数据库里却没有：数据库被恢复成了较早的备份，或者记录被退回。为免编号重复、记录分叉，暂停办理；查看和填写草稿照常，什么都没有删除。办法有两个：',
              'The seals cover these acts and the database has them not: an older backup was restored, or acts were taken back. Nothing is done, lest numbers be given twice and the record fork; reading and drafts go on, and nothing was deleted. There are two ways out:',
            ),
          )}
        </p>
        <ol className="dots seal-cures">
          <li>
            {say(
              text(
                '有更新的备份：恢复它，一分钟内自动恢复办理，不用报告。',
                'There is a newer backup: restore it, and work goes on by itself within a minute. Nothing is reported.',
              ),
            )}
          </li>
          <li>
            {say(
              text(
                '没有更新的备份：系统管理员报告损失，安全管理员确认。从现有记录继续，各编号跳过可能已经用过的号；缺失的办理由各单位重新办理。',
                'There is none: the system administrator reports the loss and the security administrator confirms it. Work goes on from what is left, and numbers skip those that may have been given; units do again what is missing.',
              ),
            )}
          </li>
        </ol>
        <p className="next-step" role="status">
          {say(turnWords(standing, missing))}
        </p>
        {!missing.confirmed && standing.offers.length > 0 && (
          <div className="form-end">
            {standing.offers.map(offer => (
              <ActionButton
                key={offer.action}
                offer={offer}
                subject={city}
                version={standing.version}
                facts={[...what, ...report]}
                primary={!reported || actionNamed(offer.action).irreversible === true}
              />
            ))}
          </div>
        )}
      </Card>
      <Card title={say(text('缺失的事项', 'What is missing'))} flush>
        <SetBackSubjects rows={examples} />
        {missing.subjects > examples.length && (
          <p className="card-in quiet">
            {say(
              text(
                `共 ${missing.subjects} 个，只列出前 ${examples.length} 个。`,
                `The first ${examples.length} of ${missing.subjects}.`,
              ),
            )}
          </p>
        )}
      </Card>
    </>
  )
}

function SetBackSubjects({ rows }: { rows: readonly SetBackSubject[] }) {
  const say = useSay()
  const columns: readonly Column<SetBackSubject>[] = [
    { key: 'subject', title: say(text('事项', 'Subject')), render: subjectWords },
    {
      key: 'kind',
      title: say(text('种类', 'Kind')),
      render: ({ kind }) => say(kind ? kindNames[kind] : text('已不在数据库中', 'not in the database any more')),
    },
    { key: 'fault', title: say(text('缺少', 'Lacks')), render: row => say(faultWords(row)) },
  ]
  return (
    <DataTable
      caption={say(text('缺失的事项', 'What is missing'))}
      rows={rows}
      columns={columns}
      rowKey={row => row.id}
    />
  )
}
