import { type Fen, fen, formatWan, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'

interface AgainstProps {
  /** what would be taken */
  readonly total: Fen
  /** what stands in the table already */
  readonly present: Fen
  readonly planned: Fen
  /** how many times the plan it looks by mistake */
  readonly factor: number | undefined
}

/** The total beside the planned amount, and whether it looks like a unit taken for another. */
export function Against({ total, present, planned, factor }: AgainstProps) {
  const say = useSay()
  const after = fen(total + present)
  const over = after - planned
  const difference = formatWan(fen(Math.abs(over)))
  const times = Math.abs(factor ?? 0).toLocaleString('en-US')
  return (
    <>
      <p>
        {present > 0 &&
          say(text(`加到原有各行后 ${formatWan(after)} 万元 · `, `with the rows present ${formatWan(after)} · `))}
        {say(text(`计划数 ${formatWan(planned)} 万元`, `planned ${formatWan(planned)}`))}{' '}
        {over === 0
          ? say(text('一致 ✓', 'the same ✓'))
          : say(
              over > 0
                ? text(`多 ${difference}`, `${difference} more`)
                : text(`少 ${difference}`, `${difference} less`),
            )}
      </p>
      {factor !== undefined && (
        <p className="factor-off" role="alert">
          ▲{' '}
          {say(
            factor > 0
              ? text(
                  `合计约为计划数的 ${times} 倍，像是金额单位不对，请先核对下面的单位`,
                  `The total is about ${times} times the plan: check the units below first`,
                )
              : text(
                  `合计约为计划数的 ${times} 分之一，像是金额单位不对，请先核对下面的单位`,
                  `The total is about one ${times}th of the plan: check the units below first`,
                ),
          )}
        </p>
      )}
    </>
  )
}
