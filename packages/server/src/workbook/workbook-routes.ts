import { EXPORT_BOUND, ProjectFilter } from '@zhengheng/contract'
import { type Actor, minuteInShanghai } from '@zhengheng/policy'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { requireActor, signedInCallOf } from '../house/call.ts'
import { downloadHeaders } from '../house/download-headers.ts'
import { fieldFaults } from '../house/field-faults.ts'
import type { House } from '../house/house.ts'
import { invalid, notFound, Problem } from '../house/problem.ts'
import { yearInAddress } from '../house/year-in-address.ts'
import { API } from '../http/mount.ts'
import { planDetail } from '../plan/plan-detail.ts'
import { type Export, planWorkbook } from '../plan/plan-workbook.ts'
import { listProjects } from '../projects/list.ts'
import { projectListWorkbook } from '../projects/project-list-workbook.ts'
import { rehearsalWorkbook } from '../rehearsal/rehearsal-workbook.ts'
import { rehearsalContent } from '../rehearsal/rehearsals.ts'
import { estimateTemplate } from './estimate-template.ts'
import { type Sheet, writeWorkbook, XLSX } from './write-workbook.ts'

/** Workbooks of what the screens show: the same queries by the same access table, so a file holds nothing more. */
export function mountWorkbooks(app: FastifyInstance, house: House): void {
  const config = { access: 'signedIn' }
  app.get<{ Params: { year: string } }>(`${API}/plans/:year/workbook.xlsx`, { config }, async (request, reply) => {
    const actor = requireActor(signedInCallOf(request, reply))
    const year = yearInAddress(request.params.year)
    const detail = await planDetail(house, actor, year)
    if (detail.version === 0) throw notFound()
    return send(reply, `${year}年度计划 ${house.today()}`, planWorkbook(detail, exportOf(house, actor)))
  })
  app.get<{ Params: { id: string } }>(`${API}/rehearsals/:id/workbook.xlsx`, { config }, async (request, reply) => {
    const actor = requireActor(signedInCallOf(request, reply))
    const content = await rehearsalContent(house, actor, request.params.id)
    return send(reply, `规则试算 ${house.today()}`, rehearsalWorkbook({ ...content, ...exportOf(house, actor) }))
  })
  app.get(`${API}/workbooks/estimate-template.xlsx`, { config }, (_, reply) =>
    send(reply, '投资估算表模板', estimateTemplate()),
  )
  app.get(`${API}/workbooks/projects.xlsx`, { config }, async (request, reply) => {
    const actor = requireActor(signedInCallOf(request, reply))
    const asked = ProjectFilter.omit({ after: true, limit: true }).safeParse(request.query)
    if (!asked.success) throw invalid(fieldFaults('query', asked.error))
    const page = await listProjects(house, actor, { ...asked.data, limit: EXPORT_BOUND })
    if (page.next !== null) throw tooMany()
    return send(reply, `项目清单 ${house.today()}`, projectListWorkbook(page.items, exportOf(house, actor)))
  })
}

const exportOf = ({ clock }: House, actor: Actor): Export => ({
  at: minuteInShanghai(clock.now().toISOString()),
  by: `${actor.unit.name}${actor.post}`,
})

async function send(reply: FastifyReply, name: string, sheets: readonly Sheet[]) {
  const bytes = await writeWorkbook(sheets)
  return reply.headers(downloadHeaders({ name: `${name}.xlsx`, mediaType: XLSX, size: bytes.length })).send(bytes)
}

const tooMany = (): Problem =>
  new Problem(422, 'too-many', '项目太多', {
    zh: `符合条件的项目超过 ${EXPORT_BOUND} 项，一次导出不了。请先用年度、单位或阶段缩小范围，再分次导出。`,
    en: `More than ${EXPORT_BOUND} projects fit. Narrow the list by year, unit or phase, and export in parts.`,
  })
