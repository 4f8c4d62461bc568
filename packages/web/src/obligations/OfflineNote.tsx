import type { ObligationRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'

/** No act of this system meets it or records that it was met. */
export const isOffline = ({ metBy, status }: ObligationRow): boolean => metBy === null && status !== 'done'

/** Says once, under duties of the chapters to come, what this system does about them: it only tells the day. */
export function OfflineNote({ duties }: { duties: readonly ObligationRow[] }) {
  const say = useSay()
  if (!duties.some(isOffline)) return null
  return (
    <p className="quiet">
      {say(
        text(
          '批复以后的环节（建设、验收、评价等）暂在线下办理，这里只提示期限，还不能在此登记办结。',
          'What follows the approval (construction, acceptance, evaluation …) is handled offline for now: the days are told here, that it was done cannot be recorded yet.',
        ),
      )}
    </p>
  )
}
