import { useNavigate } from '@tanstack/react-router'
import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, type Offer, paperOf, startOf, type Text, text } from '@zhengheng/policy'
import { factsOf } from '../../next-step/act-facts.ts'
import { useSay } from '../../reader/i18n.tsx'
import { ActionButton } from '../../ui/act/ActionButton.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useSearchText } from '../../ui/params.ts'
import { sortOffers } from './sort-offers.ts'

/** 现在能办什么: buttons for what is possible, and for everything else the reason one press away. */
export function WhatNow({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const { now, soon, other } = sortOffers(detail.offers)
  const asked = useSearchText('do')
  const isAsked = (offer: Offer) => offer.action === asked
  if (now.length + soon.length + other.length === 0)
    return (
      <Card title={say(text('现在能办什么', 'What can be done now'))}>
        <EmptyState kind="forbidden" what={text('您的岗位只查看本项目', 'Your post only looks at this project')} />
      </Card>
    )
  return (
    <Card title={say(text('现在能办什么', 'What can be done now'))} className="first-when-narrow no-print">
      {now.length === 0 && <p className="quiet">{say(nothingHere(detail))}</p>}
      <ul className="plain-list">
        {[...now, ...soon].map(offer => (
          <OfferLine key={offer.action} offer={offer} detail={detail} asked={isAsked(offer)} />
        ))}
      </ul>
      {other.length > 0 && (
        <details open={other.some(isAsked)}>
          <summary>{say(text(`其他环节的事项（${other.length}）`, `At other steps (${other.length})`))}</summary>
          <ul className="plain-list">
            {other.map(offer => (
              <OfferLine key={offer.action} offer={offer} detail={detail} asked={isAsked(offer)} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

/** What is done item by item stands with the items. */
function nothingHere({ offers }: ProjectDetail): Text {
  const onItem = offers.find(({ item, decision }) => item && decision.allowed)
  const kind = onItem && actionNamed(onItem.action).item?.kind.title
  return kind
    ? text(`请在“${kind.zh}”中逐项办理。`, `To be done one by one under “${kind.en}”.`)
    : text('目前没有需要您岗位办理的事项。', 'Nothing for your post now.')
}

function OfferLine({ offer, detail, asked }: { offer: Offer; detail: ProjectDetail; asked: boolean }) {
  const say = useSay()
  const navigate = useNavigate()
  const { project, version } = detail
  const { title, effect } = actionNamed(offer.action)
  const { allowed } = offer.decision
  return (
    <li className="offer">
      <div>
        {say(title)}
        <div className="quiet">{say(effect)}</div>
      </div>
      <ActionButton
        // An address that names an act opens it; leaving it closes the address too.
        key={asked ? 'asked' : 'idle'}
        offer={offer}
        subject={{ kind: 'project', code: project.code }}
        version={version}
        facts={factsOf(project, say)}
        paper={paperOf(offer.action, project)}
        preset={startOf(offer.action, detail.project, detail.tasks)}
        label={allowed ? say(text('办理', 'Do it')) : say(text('为什么不能办', 'Why not'))}
        name={say(title)}
        open={asked}
        onClose={() => {
          if (asked) void navigate({ to: '/p/$code', params: { code: project.code }, replace: true })
        }}
      />
    </li>
  )
}
