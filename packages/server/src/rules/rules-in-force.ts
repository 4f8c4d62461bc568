import type { PackInForce, RulesInForce } from '@zhengheng/contract'
import { actionsOn, calendarId, cityPacks, type Pack, packOn, refOf, rulesIdOf } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { offersOn } from '../house/offers-on.ts'
import { administratorOf, type SignedIn } from '../house/signed-in.ts'
import { subjectNow } from '../spine/subject.ts'

/** Every pack as it judges today. Rules are no secret: whoever is signed in may read them. */
export async function rulesInForce(house: House, who: SignedIn): Promise<RulesInForce> {
  return { packs: await Promise.all(cityPacks.map(pack => packInForce(house, who, pack))), articles: house.articles }
}

async function packInForce(house: House, who: SignedIn, published: Pack): Promise<PackInForce> {
  const id = rulesIdOf(published.name)
  const { state: rules, version } = await subjectNow(house.pool, 'rules', id)
  const calendar = await subjectNow(house.pool, 'rules', calendarId)
  const today = packOn(published.name, rules.amendments, house.today(), calendar.state.amendments)
  return {
    name: published.name,
    title: published.title,
    ref: refOf(today),
    published: published.parameters,
    inForce: today.parameters,
    rules,
    version,
    offers: await offersOn(
      house,
      administratorOf(who),
      { kind: 'rules', id, state: rules },
      actionsOn('rules').filter(({ name }) => name !== 'supervision.proposeNotice'),
    ),
  }
}
