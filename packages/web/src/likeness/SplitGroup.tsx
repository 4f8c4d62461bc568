import type { ProjectLikeness, SplitHint } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Citation } from '../ui/Citation.tsx'
import { formatDay } from '../ui/dates.ts'
import { Go } from '../ui/Go.tsx'
import { Money, useMoney } from '../ui/Money.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Answered } from './Answered.tsx'

interface SplitGroupProps {
  readonly code: string
  readonly split: SplitHint
  readonly likeness: ProjectLikeness
}

/** The parts with their amounts, what they come to together, and the limit in force. */
export function SplitGroup({ code, split, likeness }: SplitGroupProps) {
  const say = useSay()
  const money = useMoney()
  const { language } = useLanguage()
  const { lines, sum, threshold } = split
  const others = lines.map(line => line.code).filter(other => other !== code)
  const title = text(
    `疑似拆分：${lines.length} 项合计 ${money(sum)}，达到限额 ${money(threshold)}`,
    `May be split: ${lines.length} come to ${money(sum)}, the limit is ${money(threshold)}`,
  )
  return (
    <Answered
      title={say(title)}
      hint={{ kind: 'split', of: 'plan', others }}
      answer={split.answer}
      code={code}
      likeness={likeness}
    >
      <p>
        {split.because === 'unit'
          ? say(text(`同一单位（${split.who}）`, `One unit (${split.who})`))
          : say(text(`同一供应商（${split.who}）`, `One supplier (${split.who})`))}
        {say(
          split.from === split.to
            ? text(
                `，${formatDay(split.from, language)}同日提出，内容相近，各自不足限额。`,
                `, put in on one day, ${split.from}, alike in content, each below the limit.`,
              )
            : text(
                `，${formatDay(split.from, language)}至${formatDay(split.to, language)}间提出，内容相近，各自不足限额。`,
                `, put in from ${split.from} to ${split.to}, alike in content, each below the limit.`,
              ),
        )}{' '}
        <Citation rule="W-8+.splitting" />
      </p>
      <table className="data-table split-table">
        <caption className="sr-only">{say(text('疑似同一项目的各部分', 'What may be parts of one'))}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text('项目', 'Project'))}</th>
            <th scope="col">{say(text('状态', 'State'))}</th>
            <th scope="col" className="num">
              {say(text('计划投资（万元）', 'Planned (× ¥10,000)'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.id}>
              <td>
                {line.name}
                <div>
                  {line.code === code ? (
                    <span className="quiet">{say(text(`本项目 · ${code}`, `This project · ${code}`))}</span>
                  ) : (
                    <Go href={`/p/${line.code}`}>{line.code}</Go>
                  )}
                </div>
              </td>
              <td data-label={say(text('状态', 'State'))}>
                <StatusTag status={line.status} />
              </td>
              <td className="num" data-label={say(text('计划投资（万元）', 'Planned (× ¥10,000)'))}>
                <Money fen={line.planned} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say(text('合计', 'Together'))}
            </th>
            <td className="num">
              <Money fen={sum} />
            </td>
          </tr>
        </tfoot>
      </table>
      {split.phrases.length > 0 && (
        <>
          <p className="quiet">{say(text('都写了：', 'All of them say: '))}</p>
          <ul className="split-phrases" lang="zh-CN">
            {split.phrases.map(phrase => (
              <li key={phrase}>
                <mark>{phrase}</mark>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answered>
  )
}
