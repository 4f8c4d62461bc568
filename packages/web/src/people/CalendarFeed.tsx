import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { formatInstant } from '../ui/dates.ts'
import { Input } from '../ui/Input.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from '../wire/api.ts'

/** One's own calendar address: made, renewed, revoked. It is shown once, right after it was made. */
export function CalendarFeed() {
  const say = useSay()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [address, setAddress] = useState<string>()
  const feed = useQuery({ queryKey: keys.calendarFeed, queryFn: () => client.calendarFeed.state() })
  const making = useMutation({
    mutationFn: () => client.calendarFeed.make(),
    onSuccess: async made => {
      setAddress(`${made.address}${language === 'en' ? '?lang=en' : ''}`)
      announce(say(text('订阅地址已生成', 'The address was made')))
      await queries.invalidateQueries({ queryKey: keys.calendarFeed })
    },
  })
  const revoking = useMutation({
    mutationFn: () => client.calendarFeed.revoke(),
    onSuccess: async () => {
      setAddress(undefined)
      announce(say(text('订阅地址已停用', 'The address was revoked')))
      await queries.invalidateQueries({ queryKey: keys.calendarFeed })
    },
  })
  const error = feed.error ?? making.error ?? revoking.error
  const madeAt = feed.data?.madeAt ?? null
  return (
    <Card title={say(text('日历订阅', 'Calendar subscription'))} id="calendar-feed">
      <p>
        {say(
          text(
            '把本人到期要办的事订阅到手机或电脑的日历里，按到期日显示为全天事项，随办理自动更新。',
            'What you owe, in the calendar of your phone or computer: all-day entries on the due days, kept up to date.',
          ),
        )}
      </p>
      {feed.isPending && <Loading rows={1} />}
      {error && <LoadError error={error} retry={() => void feed.refetch()} />}
      {address && <Told address={address} />}
      {feed.data && (
        <>
          <p className="quiet">
            {madeAt
              ? say(
                  text(
                    `已于 ${formatInstant(madeAt, language)} 生成。地址只在生成时显示；忘记了请重新生成，原地址随即作废。`,
                    `Made on ${formatInstant(madeAt, language)}. It is shown only when made; make a new one if it is lost, and the old one ends.`,
                  ),
                )
              : say(text('还没有订阅地址。', 'There is no address yet.'))}
          </p>
          <div className="button-row">
            <Button kind={madeAt ? 'plain' : 'primary'} busy={making.isPending} onClick={() => making.mutate()}>
              {say(madeAt ? text('重新生成地址', 'Make a new address') : text('生成订阅地址', 'Make the address'))}
            </Button>
            {madeAt && (
              <Button danger busy={revoking.isPending} onClick={() => revoking.mutate()}>
                {say(text('停用', 'Revoke'))}
              </Button>
            )}
          </div>
        </>
      )}
    </Card>
  )
}

/** Browsers let pages copy only over https or on the same machine; elsewhere the address is selected and copied by hand. */
function Told({ address }: { address: string }) {
  const say = useSay()
  const [copied, setCopied] = useState(false)
  return (
    <div className="field">
      <label className="field-label" htmlFor="calendar-address">
        {say(text('订阅地址（只显示这一次）', 'Address (shown only this once)'))}
      </label>
      <div className="feed-address">
        <Input
          id="calendar-address"
          readOnly
          value={address}
          onFocus={({ target }) => target.select()}
          aria-describedby="calendar-address-note"
        />
        {window.isSecureContext && (
          <Button
            onClick={() =>
              void navigator.clipboard.writeText(address).then(() => {
                setCopied(true)
                announce(say(text('地址已复制', 'The address was copied')))
              })
            }
          >
            {say(copied ? text('已复制', 'Copied') : text('复制', 'Copy'))}
          </Button>
        )}
      </div>
      <p className="quiet" id="calendar-address-note">
        {say(
          text(
            '在日历软件中选择“订阅日历”，粘贴这个地址。知道地址的人都能看到这些事项，请勿转发。',
            'Choose “subscribe” in the calendar program and paste it. Whoever knows it sees these entries: do not pass it on.',
          ),
        )}
      </p>
    </div>
  )
}
