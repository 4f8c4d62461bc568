import { text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LoadError } from '../../../ui/LoadError.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { GivenSections } from './GivenSections.tsx'
import { InviteForm } from './InviteForm.tsx'
import { useInvitations } from './useInvitations.ts'

/** Gives sections of the draft to colleagues, and shows whom they were given to. */
export function InviteSheet({ code, onClose }: { code: string; onClose(): void }) {
  const say = useSay()
  const { data, error, refetch } = useInvitations(code)
  return (
    <Sheet open onClose={onClose} size={560} title={say(text('邀请同事填写', 'Ask a colleague'))}>
      {error && !data && <LoadError error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data?.colleagues.length === 0 && (
        <EmptyState
          kind="none"
          what={text(
            '本单位还没有其他有经办权限的同事；需要时请系统管理员开通账号',
            'No other clerk in your unit yet: the system administrator opens accounts',
          )}
        />
      )}
      {data && data.colleagues.length > 0 && <InviteForm code={code} colleagues={data.colleagues} given={data.items} />}
      {data && <GivenSections code={code} given={data.items} />}
    </Sheet>
  )
}
