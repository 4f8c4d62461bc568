import { type Block, chineseDate, cutAtGaps, type OfficialDocument, printable, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'

/** A paper on the screen: the words the printed one has, in their order. What nobody knows yet is marked. */
export function PaperView({ paper }: { paper: OfficialDocument }) {
  const say = useSay()
  const { mark, number, title, recipients, body, annexes, issuer, date, copies, verification } = paper
  return (
    <section className="paper" lang="zh-CN" aria-label={say(text('公文预览', 'Preview of the paper'))}>
      <p className="paper-mark official">{mark}</p>
      <p className="paper-number">
        <Words>{number}</Words>
      </p>
      <p className="paper-title">{title}</p>
      <p>{recipients.join('、')}：</p>
      <Blocks blocks={body} />
      {annexes.length > 0 && <p>附件：{annexes.map(annex => annex.title).join('；')}</p>}
      <p className="paper-signed">
        {issuer}
        <br />
        <Words>{chineseDate(date)}</Words>
      </p>
      {annexes.map(annex => (
        <div key={annex.title} className="paper-annex">
          <p className="paper-title">{annex.title}</p>
          <Blocks blocks={annex.blocks} />
        </div>
      ))}
      <div className="paper-imprint">
        {copies.length > 0 && <p>抄送：{copies.join('，')}。</p>}
        <p>
          查验码：<Words>{verification.code}</Words>
        </p>
        <p>查验网址：{verification.address}</p>
      </div>
    </section>
  )
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return placed(blocks).map(([place, block]) => <BlockView key={place} block={block} />)
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading') return <p className="paper-heading">{block.text}</p>
  if (block.kind === 'paragraph') {
    return (
      <p className="paper-text">
        {block.mark}
        <Words>{block.text}</Words>
      </p>
    )
  }
  return (
    <table className="paper-table">
      <thead>
        <tr>
          {block.columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {placed(block.rows).map(([place, row]) => (
          <tr key={place}>
            {row.map((cell, at) => {
              const column = block.columns[at]
              return (
                <td key={column?.title} data-label={column?.title} data-align={column?.align}>
                  <Words>{cell}</Words>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Text as it is printed, without signs that hide or turn it. */
function Words({ children }: { children: string }) {
  return placed(cutAtGaps(printable(children))).map(([place, { text: words, open }]) =>
    open ? (
      <mark key={place} className="paper-gap">
        {words}
      </mark>
    ) : (
      words
    ),
  )
}

/** The parts of a paper have no other name than their place in it. */
const placed = <Part,>(parts: readonly Part[]) => [...parts.entries()]
