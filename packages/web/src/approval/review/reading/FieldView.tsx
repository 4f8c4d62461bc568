import {
  costCategories,
  countedLines,
  type FieldSpec,
  type SectionId,
  subtotals,
  text,
  totalOf,
  worded,
} from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Money } from '../../../ui/Money.tsx'
import { anchorOf } from './anchors.ts'
import { MaterialsView } from './MaterialsView.tsx'

interface FieldViewProps {
  readonly field: FieldSpec
  readonly value: unknown
  readonly section: SectionId
  readonly code: string
}

/** One field as content: prose keeps its lines, tables are tables, amounts are exact. */
export function FieldView({ field, value, section, code }: FieldViewProps) {
  const say = useSay()
  if (section === 'materials') return <MaterialsView code={code} items={value} />
  if (field.kind === 'rows') return <RowsView field={field} value={value} section={section} />
  if (field.kind === 'prose') return <span className="prose">{say(worded(field, value))}</span>
  if (field.kind === 'money') {
    return (
      <span>
        {say(worded(field, value))} {say(text('万元', '× ¥10,000'))}
      </span>
    )
  }
  return <span>{say(worded(field, value))}</span>
}

type Row = Readonly<Record<string, unknown>>

function RowsView({ field, value, section }: Omit<FieldViewProps, 'code'>) {
  const say = useSay()
  const rows = (Array.isArray(value) ? value : []) as readonly Row[]
  if (rows.length === 0) return <span className="quiet">{say(text('没有内容', 'Nothing'))}</span>
  return (
    <table className="content-rows">
      <caption className="sr-only">{say(field.label)}</caption>
      <thead>
        <tr>
          <th scope="col" className="num">
            #
          </th>
          {(field.row ?? []).map(column => (
            <th key={column.name} scope="col" className={column.kind === 'money' ? 'num' : undefined}>
              {say(column.label)}
              {column.kind === 'money' && say(text('（万元）', ' (× ¥10,000)'))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // Rows of a frozen application never move, so their place is their identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: frozen rows
          <tr key={index} id={anchorOf(section, `${field.name}.${index}`)} data-row={index} tabIndex={-1}>
            <td className="num">{index + 1}</td>
            {(field.row ?? []).map(column => (
              <td
                key={column.name}
                className={column.kind === 'money' ? 'num' : undefined}
                data-label={say(column.label)}
              >
                {say(worded(column, row[column.name]))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {section === 'estimate' && <EstimateFoot rows={rows} />}
    </table>
  )
}

/** Rows of a draft whose amount cannot be read yet are not counted. */
function EstimateFoot({ rows }: { rows: readonly Row[] }) {
  const say = useSay()
  const lines = countedLines({ lines: rows })
  return (
    <tfoot>
      {subtotals(lines).map(({ category, amount }) => (
        <tr key={category}>
          <td colSpan={6}>{say(costCategories[category])}</td>
          <td className="num">
            <Money fen={amount} />
          </td>
          <td />
        </tr>
      ))}
      <tr className="total">
        <th scope="row" colSpan={6}>
          {say(text('合计', 'Total'))}
        </th>
        <td className="num">
          <Money fen={totalOf(lines)} />
        </td>
        <td />
      </tr>
    </tfoot>
  )
}
