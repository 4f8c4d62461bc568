import type { UnitKind } from '../kernel/actor.ts'
import type { Fen } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { Reason } from '../rulebook/reason.ts'
import { byAmount } from './route-by-amount.ts'

/** Roads a proposal can take (regulation §4). */
export const routeNames = {
  outOfScope: text('不属于本办法管理范围', 'Out of scope'),
  capitalConstruction: text(
    '按基本建设项目管理，市数据局出具技术审查意见',
    'Capital construction with a technical opinion',
  ),
  sectorApproval: text('行业主管部门审批，报市数据局备案', 'Approved by the sector authority, filed with the bureau'),
  filing: text('自行组织实施，报市数据局备案', 'Filing'),
  approval: text('报市数据局审批', 'Approval'),
  approvalCityGovernment: text(
    '报市数据局审批，批复前报市人民政府同意',
    'Approval with consent of the city government',
  ),
  classified: text('涉密项目，本系统不得录入', 'Classified: must not be entered here'),
} as const satisfies Record<string, Text>
export type Route = keyof typeof routeNames

export const fundingModes = {
  governmentInvestment: text('政府投资建设', 'Government investment'),
  jointBuilding: text('政府与社会企业联合建设', 'Joint building with enterprises'),
  servicePurchase: text('政府购买服务', 'Purchase of services'),
  operationMaintenance: text('运行维护', 'Operation and maintenance'),
} as const satisfies Record<string, Text>
export type FundingMode = keyof typeof fundingModes

/** What the route depends on. Missing flags count as “no”. */
export interface RouteFacts {
  readonly ownerKind: UnitKind
  readonly amount: Fen
  /** true once `amount` is the approved one (核定); before, the 3000 test only warns */
  readonly amountIsApproved?: boolean
  readonly fundingMode?: FundingMode
  readonly selfBuiltSelfUsed?: boolean
  readonly withFixedAssetProject?: boolean
  readonly officeEquipment?: boolean
  readonly buildingIntelligence?: boolean
  readonly classified?: boolean
  /** whether it serves people outside government; asked only where a pack has two limits */
  readonly publicFacing?: boolean
}

export interface RouteVerdict {
  readonly route: Route
  /** every rule that led here, in the order they were asked */
  readonly reasons: readonly Reason[]
}

const verdict = (route: Route, ...reasons: Reason[]): RouteVerdict => ({ route, reasons })

/**
 * Finds the road of a proposal: articles 2, 3, 8, 9 and the consent of the city government (待核). First match wins.
 * “以上” is inclusive: 50.00 万元 needs approval, 3000.00 万元 needs consent. A pack may read its limits otherwise; roads
 * whose rule it does not hold are not taken.
 */
export function findRoute(facts: RouteFacts, pack: Pack): RouteVerdict {
  return stopped(facts) ?? excluded(facts, pack) ?? elsewhere(facts, pack) ?? byAmount(facts, pack)
}

/**
 * On the approval road only the consent of the city government comes or goes with the amount: a project that applied
 * does not turn into a filing because less was approved.
 */
export function routeAtAmount(before: RouteVerdict | null, facts: RouteFacts, pack: Pack): RouteVerdict | null {
  const now = byAmount(facts, pack)
  return now.route === 'filing' ? before : now
}

function stopped(facts: RouteFacts): RouteVerdict | null {
  if (!facts.classified) return null
  return verdict('classified', {
    rule: 'M-classified',
    text: text(
      '涉密项目不得在本系统录入，请按保密规定线下办理',
      'Classified projects are handled offline under secrecy rules',
    ),
    cure: { text: text('请联系本单位保密工作机构线下办理', 'Contact your secrecy office') },
  })
}

function excluded(facts: RouteFacts, { rules }: Pack): RouteVerdict | null {
  const reasons: Reason[] = []
  if (facts.ownerKind === 'stateOwnedEnterprise' && rules.has('W-2.1')) {
    reasons.push({
      rule: 'W-2.1',
      text: text('国有企业的项目不适用本办法', 'Projects of state-owned enterprises are not covered'),
    })
  }
  if (facts.officeEquipment && rules.has('W-3.3')) {
    reasons.push({
      rule: 'W-3.3',
      text: text('集中采购的办公设备不纳入本办法', 'Centrally purchased office equipment is not covered'),
    })
  }
  if (facts.buildingIntelligence && rules.has('W-3.3')) {
    reasons.push({
      rule: 'W-3.3',
      text: text('楼宇智能化项目不纳入本办法', 'Building-intelligence projects are not covered'),
    })
  }
  return reasons.length > 0 ? verdict('outOfScope', ...reasons) : null
}

function elsewhere(facts: RouteFacts, { rules }: Pack): RouteVerdict | null {
  if (facts.withFixedAssetProject && rules.has('W-9.1')) {
    return verdict(
      'capitalConstruction',
      {
        rule: 'W-9.1',
        text: text(
          '与固定资产投资项目同步设计、同步施工，按基本建设项目管理',
          'Designed and built with a fixed-asset project',
        ),
      },
      { rule: 'W-9.2', text: text('市数据局配合出具技术审查意见', 'The bureau issues a technical opinion') },
    )
  }
  const forItself = facts.selfBuiltSelfUsed && (facts.ownerKind === 'school' || facts.ownerKind === 'medical')
  if (forItself && rules.has('W-9.3')) {
    return verdict(
      'sectorApproval',
      {
        rule: 'W-9.3',
        text: text(
          '学校、医疗机构自建自用项目由行业主管部门审批，不论金额',
          'Self-built, self-used: the sector authority approves, whatever the amount',
        ),
      },
      { rule: 'W-9.4', text: text('审批后向市数据局备案', 'Filed with the bureau afterwards') },
    )
  }
  return null
}

/** The road's name in the words of the pack that judged it. */
export function routeName(route: Route, { roads }: Pack): Text {
  if (route === 'filing' || route === 'approval') return roads[route].name
  return route === 'approvalCityGovernment' && roads.consent ? roads.consent.name : routeNames[route]
}
