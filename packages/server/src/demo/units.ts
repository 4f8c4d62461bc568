import type { Unit } from '../people/units.ts'

/** Public bodies of the city. The bureau keeps the name the measures use. */
export const units: readonly Unit[] = [
  { id: 'data-bureau', name: '市政务服务和大数据管理局', kind: 'partyGovOrgan', itOffice: '规划建设处' },
  { id: 'city-government', name: '市人民政府办公厅', kind: 'cityGovernment' },
  { id: 'reform-commission', name: '市发展和改革委员会', kind: 'partyGovOrgan', itOffice: '信息中心' },
  { id: 'finance-bureau', name: '市财政局', kind: 'partyGovOrgan', itOffice: '信息中心' },
  { id: 'cyberspace-office', name: '市委网信办', kind: 'partyGovOrgan', itOffice: '信息化发展处' },
  { id: 'public-security', name: '市公安局', kind: 'partyGovOrgan', itOffice: '科技信息化处' },
  { id: 'audit-bureau', name: '市审计局', kind: 'partyGovOrgan', itOffice: '电子数据审计处' },
  { id: 'archives', name: '市档案馆', kind: 'publicInstitution', itOffice: '技术处' },
  { id: 'science-bureau', name: '市科技创新局', kind: 'partyGovOrgan', itOffice: '办公室' },
  { id: 'education-bureau', name: '市教育局', kind: 'partyGovOrgan', itOffice: '信息化处' },
  { id: 'health-commission', name: '市卫生健康委员会', kind: 'partyGovOrgan', itOffice: '信息中心' },
  {
    id: 'red-cross-hospital',
    name: '武汉市红十字会医院',
    kind: 'medical',
    sectorAuthority: 'health-commission',
    itOffice: '信息科',
  },
  { id: 'water-bureau', name: '市水务局', kind: 'partyGovOrgan', itOffice: '信息中心' },
  { id: 'urban-management', name: '市城市管理执法委员会', kind: 'partyGovOrgan', itOffice: '信息中心' },
  { id: 'ecology-bureau', name: '市生态环境局', kind: 'partyGovOrgan', itOffice: '信息中心' },
  { id: 'forestry-bureau', name: '市园林和林业局', kind: 'partyGovOrgan', itOffice: '信息中心' },
  { id: 'civil-affairs', name: '市民政局', kind: 'partyGovOrgan', itOffice: '信息中心' },
  { id: 'agriculture-bureau', name: '市农业农村局', kind: 'partyGovOrgan', itOffice: '信息中心' },
  { id: 'emergency-bureau', name: '市应急管理局', kind: 'partyGovOrgan', itOffice: '科技信息化处' },
  { id: 'economy-bureau', name: '市经济和信息化局', kind: 'partyGovOrgan', itOffice: '信息化推进处' },
  {
    id: 'jiangan-district',
    name: '江岸区',
    kind: 'district',
    pack: 'wuhan-district',
    itOffice: '区政务服务和大数据管理局',
  },
]

/** Member units of the joint mechanism. The list itself is not in the text at hand: a deployment sets its own. */
export const jointMembers = [
  'reform-commission',
  'finance-bureau',
  'cyberspace-office',
  'public-security',
  'audit-bureau',
]
