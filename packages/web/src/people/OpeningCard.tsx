import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { formatInstant } from '../ui/dates.ts'
import { client, keys } from '../wire/api.ts'

/** Who had the account opened or reset, and when it was activated: somebody else’s use of it does not stay hidden. */
export function OpeningCard() {
  const say = useSay()
  const { language } = useLanguage()
  const { data } = useQuery({ queryKey: keys.opening, queryFn: () => client.session.opening() })
  const opening = data?.opening
  if (!opening) return null
  const server = say(text('服务器', 'the server'))
  const { issuedAt, usedAt } = opening
  return (
    <Card title={say(text('账号开通', 'How this account was opened'))}>
      <dl className="facts">
        <div>
          <dt>{say(text('提出', 'Asked for by'))}</dt>
          <dd>{opening.proposedBy ?? server}</dd>
        </div>
        <div>
          <dt>{say(text('复核', 'Confirmed by'))}</dt>
          <dd>
            {opening.confirmedBy ?? server}
            {say(text('，', ', '))}
            {formatInstant(issuedAt, language)}
          </dd>
        </div>
        <div>
          <dt>{say(text('激活', 'Activated'))}</dt>
          <dd>
            {formatInstant(usedAt, language)}
            {say(text('，激活码已用一次，不能再用', '; the activation was used once and works no more'))}
          </dd>
        </div>
      </dl>
      <p className="quiet">
        {say(
          text(
            '如果激活不是您本人办理的，请立即告知安全管理员。',
            'If it was not you who activated it, tell the security administrator at once.',
          ),
        )}
      </p>
    </Card>
  )
}
