import { fen, formatWan, sections, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { goToAnchor } from '../reading/anchors.ts'
import { type CellChange, type Change, changeKey, type RowChange } from './compare-content.ts'
import { wordDiff } from './word-diff.ts'
import './compare.css'

interface CompareViewProps {
  readonly changes: readonly Change[]
  /** where pressing a change leads; on a page that shows the application, to its place there */
  onGo?(change: Change): void
}

const showPlace = (change: Change) => goToAnchor(change.section, change.field.name)

/** Differences between two submissions, section by section. */
export function CompareView({ changes, onGo = showPlace }: CompareViewProps) {
  const say = useSay()
  if (changes.length === 0) return <p>{say(text('两次提交的内容相同。', 'The two submissions are the same.'))}</p>
  return (
    <ul className="changes">
      {changes.map(change => (
        <li key={changeKey(change)}>
          <button type="button" className="text-button" onClick={() => onGo(change)}>
            {say(sections[change.section].title)} · {say(change.field.label)}
          </button>
          {change.kind === 'value' ? <ValueChange cell={change.cell} /> : <RowChangeView change={change.change} />}
        </li>
      ))}
    </ul>
  )
}

const LONG = 30

function ValueChange({ cell }: { cell: CellChange }) {
  const say = useSay()
  const [before, after] = [say(cell.before), say(cell.after)]
  if (before.length + after.length > LONG) return <ProseChange before={before} after={after} />
  return (
    <div>
      <del>{before}</del> → <ins>{after}</ins> <Delta fen={cell.delta} />
    </div>
  )
}

/** What people typed stays in their language, whatever that of the page. */
function ProseChange({ before, after }: { before: string; after: string }) {
  return (
    <div className="prose" lang="zh-CN">
      {wordDiff(before, after).map((stretch, index) => {
        const key = `${index}${stretch.kind}`
        if (stretch.kind === 'added') return <ins key={key}>{stretch.text}</ins>
        if (stretch.kind === 'removed') return <del key={key}>{stretch.text}</del>
        return <span key={key}>{shortened(stretch.text)}</span>
      })}
    </div>
  )
}

const AROUND = 24
const shortened = (same: string) =>
  same.length > AROUND * 3 ? `${same.slice(0, AROUND)} … ${same.slice(-AROUND)}` : same

const rowWords = {
  added: text('＋ 增加', '+ Added'),
  removed: text('－ 删除', '− Removed'),
  changed: text('✎ 修改', '✎ Changed'),
} as const

function RowChangeView({ change }: { change: RowChange }) {
  const say = useSay()
  const name = say(change.name)
  return (
    <div>
      <span className={`row-change row-${change.what}`}>{say(rowWords[change.what])}</span>{' '}
      {change.what === 'removed' ? <del>{name}</del> : change.what === 'added' ? <ins>{name}</ins> : name}{' '}
      <Delta fen={change.delta} />
      {change.what === 'changed' && (
        <ul className="cells">
          {change.cells.map(cell => (
            <li key={cell.field.name}>
              <span className="quiet">{say(cell.field.label)}</span> <ValueChange cell={cell} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What a change does to an amount, with its sign. */
export function Delta({ fen: delta }: { fen: number | null }) {
  const say = useSay()
  if (delta === null || delta === 0) return null
  const amount = formatWan(fen(Math.abs(delta)))
  return (
    <span className="delta">
      {delta > 0 ? '+' : '−'}
      {amount} {say(text('万元', '× ¥10,000'))}
    </span>
  )
}
