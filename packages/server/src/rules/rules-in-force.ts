import type { PackInForce, RulesInForce } from '@zhengheng/contract'
import { calendarId, cityPacks, type Pack, packOn, refOf, rulesActions, rulesIdOf } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { offersOn } from '../house/offers-on.ts'
import { administratorOf, type SignedIn } from '../house/signed-in.ts'
import { findAmendedRules } from '../spine/subject.ts'

/** Every pack as it judges today. Rules are no secret: whoever is signed in may read them. */
export async function rulesInForce(house: House, who: SignedIn): Promise<RulesInForce> {
  return { packs: await Promise.all(cityPacks.map(pack => packInForce(house, who, pack))), articles: house.articles }
}

async function packInForce(house: House, who: SignedIn, published: Pack): Promise<PackInForce> {
  const id = rulesIdOf(published.name)
  const { rules, version } = await findAmendedRules(house.pool, id)
  const calendar = await findAmendedRules(house.pool, calendarId)
  const today = packOn(published.name, rules.amendments, house.today(), calendar.rules.amendments)
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
      rulesActions.filter(({ name }) => name !== 'supervision.proposeNotice'),
    ),
  }
}
