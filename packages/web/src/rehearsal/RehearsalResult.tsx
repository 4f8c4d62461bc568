import type { RehearsalRow } from '@zhengheng/contract'
import {
  measures,
  type ParameterName,
  parameterCatalogue,
  type RehearsalFigures,
  type Text,
  text,
} from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Money } from '../ui/Money.tsx'
import { AffectedProjects } from './AffectedProjects.tsx'
import { EdgeCard } from './EdgeCard.tsx'
import { LoadCard } from './LoadCard.tsx'
import { RoutesCard } from './RoutesCard.tsx'
import { answerWords } from './rehearsal-words.ts'

/** The answer in one sentence, the figures, then the evidence: routes, load, projects, edges. */
export function RehearsalResult({ row, figures }: { row: RehearsalRow; figures: RehearsalFigures }) {
  const say = useSay()
  return (
    <>
      <p className="next-step rehearsal-answer">{say(answerWords(figures))}</p>
      {figures.unused.length > 0 && <Unused names={figures.unused} />}
      <Figures figures={figures} />
      {figures.affected > 0 && <RoutesCard figures={figures} />}
      {figures.affected > 0 && <AffectedProjects id={row.id} figures={figures} />}
      <LoadCard load={figures.load} />
      <EdgeCard id={row.id} edges={figures.edges} />
      <Reproduced figures={figures} />
    </>
  )
}

function Figures({ figures }: { figures: RehearsalFigures }) {
  const say = useSay()
  const { affected, aspects, refused, central, edges, projects } = figures
  return (
    <section className="totals" aria-label={say(text('试算结果', 'Result'))}>
      <Figure name={text('受影响项目', 'Projects affected')} note={text(`共 ${projects} 个`, `of ${projects}`)}>
        {affected}
      </Figure>
      <Figure
        name={text('改变办理路径', 'Change route')}
        note={text(`${refused} 个已有办理会被拒绝`, `${refused} with an act that would be refused`)}
      >
        {aspects.route}
      </Figure>
      <Figure
        name={text('集中审批资金（万元）', 'Under central approval (×¥10,000)')}
        note={<PairNote before={central.before} />}
      >
        <Money fen={central.after} />
      </Figure>
      <Figure name={text('转出（万元）', 'Leaves (×¥10,000)')} note={<Entering amount={central.entering} />}>
        <Money fen={central.leaving} />
      </Figure>
      <Figure
        name={text('距限额 5% 以内', 'Within 5 % of a limit')}
        note={text(`现行 ${edges.before} 个`, `${edges.before} today`)}
      >
        {edges.after}
      </Figure>
    </section>
  )
}

interface FigureProps {
  readonly name: Text
  readonly note: Text | ReactNode
  readonly children: ReactNode
}

const isText = (note: unknown): note is Text => typeof note === 'object' && note !== null && 'zh' in note

function Figure({ name, note, children }: FigureProps) {
  const say = useSay()
  return (
    <div>
      <span className="quiet">{say(name)}</span>
      <strong>{children}</strong>
      <span className="quiet">{isText(note) ? say(note) : note}</span>
    </div>
  )
}

function PairNote({ before }: { before: number }) {
  const say = useSay()
  return (
    <>
      {say(text('现行 ', 'today '))}
      <Money fen={before} />
    </>
  )
}

function Entering({ amount }: { amount: number }) {
  const say = useSay()
  return (
    <>
      {say(text('转入 ', 'enters '))}
      <Money fen={amount} />
    </>
  )
}

/** Nothing on record was judged by it: silence here is not the same as no effect. */
function Unused({ names }: { names: readonly ParameterName[] }) {
  const say = useSay()
  const titles = names.map(name => parameterCatalogue[name].title)
  return (
    <p className="next-step">
      {say(
        text(
          `▲ 已有记录没有用到${titles.map(({ zh }) => `“${zh}”`).join('、')}：相关办理还没有发生过，改动它现在看不出影响。`,
          `▲ Nothing on record was judged by ${titles.map(({ en }) => `“${en}”`).join(', ')}: such acts have not happened yet, so no effect can show.`,
        ),
      )}
    </p>
  )
}

/** How far the rehearsal can be trusted: the rules of the time give every decision that was taken. */
function Reproduced({ figures: { unreproduced, entries, plans } }: { figures: RehearsalFigures }) {
  const say = useSay()
  const [first] = unreproduced
  return (
    <p className={first ? 'problem' : 'quiet'}>
      {first
        ? say(
            text(
              `注意：有 ${unreproduced.length} 项已作决定不能由当时的规则重现（第一项：${first.subject} 第 ${first.no} 条），结果仅供参考。`,
              `Mind: ${unreproduced.length} recorded decisions are not reproduced by the rules of their time (first: ${first.subject}, entry ${first.no}); take the result with care.`,
            ),
          )
        : say(
            text(
              `口径：逐条重演 ${entries} 条办理记录（含 ${plans} 个年度计划），当时的规则重现了全部已作决定；金额${measures.rehearsedMoney.how.zh}`,
              `How it is counted: ${entries} recorded acts are judged again (${plans} annual plans among them); the rules of the time reproduce every decision. Amounts: ${measures.rehearsedMoney.how.en}`,
            ),
          )}
    </p>
  )
}
