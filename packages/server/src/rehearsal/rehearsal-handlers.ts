import { XLSX } from '@zhengheng/contract'
import { requireActor } from '../house/call.ts'
import { download } from '../house/download.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import { exportedBy } from '../workbook/export.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { rehearsalWorkbook } from './rehearsal-workbook.ts'
import {
  askRehearsal,
  cancelRehearsal,
  changedProjects,
  edgeCases,
  listRehearsals,
  rehearsalContent,
  rehearsalOf,
} from './rehearsals.ts'

export const rehearsalHandlers: FeatureHandlers<'rehearsal'> = house => ({
  rehearsals: {
    list: async (_, call) => ({ items: await listRehearsals(house, requireActor(call)) }),
    ask: ({ body }, call) => askRehearsal(house, requireActor(call), body),
    detail: ({ params }, call) => rehearsalOf(house, requireActor(call), params.id),
    changed: ({ params, query }, call) => changedProjects(house, requireActor(call), params.id, query),
    edges: ({ params }, call) => edgeCases(house, requireActor(call), params.id),
    cancel: ({ params }, call) => cancelRehearsal(house, requireActor(call), params.id),
    workbook: async ({ params }, call) => {
      const actor = requireActor(call)
      const content = await rehearsalContent(house, actor, params.id)
      const sheets = rehearsalWorkbook({ ...content, ...exportedBy(house, actor) })
      return download(`规则试算 ${house.today()}.xlsx`, XLSX, await writeWorkbook(sheets))
    },
  },
})
