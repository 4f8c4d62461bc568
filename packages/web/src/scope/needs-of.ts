import { actionNamed, fieldsOf, materialSlots, type Route, sectionIds, type Text, text } from '@zhengheng/policy'

const required = Object.values(materialSlots).filter(slot => slot.required).length
const filingFields = fieldsOf(actionNamed('approval.file').input).length

/** How much there is to prepare for a route. */
export function needsOf(route: Route): Text | undefined {
  switch (route) {
    case 'approval':
    case 'approvalCityGovernment':
      return text(
        `${sectionIds.length + 1} 个部分（含单位审核）、${required} 份必需材料，可分多次填写`,
        `${sectionIds.length + 1} sections (the unit’s review included), ${required} required papers; in several sittings`,
      )
    case 'filing':
      return text(`一页备案表，共 ${filingFields} 项`, `one page of ${filingFields} fields`)
    case 'sectorApproval':
      return text(
        `一页备案表，共 ${filingFields} 项，以及行业主管部门的批准文件`,
        `one page of ${filingFields} fields, and the sector authority’s approval`,
      )
    default:
      return undefined
  }
}
