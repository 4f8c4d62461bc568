import { EXPORT_BOUND, XLSX } from '@zhengheng/contract'
import { handingOver } from '@zhengheng/policy'
import { requireActor } from '../house/call.ts'
import { download } from '../house/download.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import { Problem } from '../house/problem.ts'
import { exportedBy } from '../workbook/export.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { projectDetail, timelineOf } from './detail.ts'
import { seeProject } from './find-project.ts'
import { inboxOf } from './inbox.ts'
import { listProjects } from './list.ts'
import { ownActs } from './own-acts.ts'
import { papersTold } from './papers-told.ts'
import { projectListWorkbook } from './project-list-workbook.ts'

const nothing = { items: [], next: null }
const noProjects = { ...nothing, total: 0, totalIsBound: false }

export const projectsHandlers: FeatureHandlers<'projects'> = house => ({
  projects: {
    list: async ({ query }, { actor }) => (actor ? listProjects(house, actor, query) : noProjects),
    detail: ({ params }, call) => projectDetail(house, requireActor(call), params.code),
    timeline: async ({ params, query }, call) => ({
      items: await timelineOf(house, await seeProject(house.db, requireActor(call), params.code), query.before),
    }),
    workbook: async ({ query }, call) => {
      const actor = requireActor(call)
      const page = await listProjects(house, actor, { ...query, limit: EXPORT_BOUND })
      if (page.next !== null) throw tooMany()
      const sheets = projectListWorkbook(page.items, exportedBy(house, actor))
      return download(`项目清单 ${house.today()}.xlsx`, XLSX, await writeWorkbook(sheets))
    },
  },
  inbox: {
    tasks: async ({ query }, { actor }) => (actor ? inboxOf(house, actor, query.action) : { items: [], counts: {} }),
    done: async ({ query }, { actor }) => (actor ? ownActs(house, actor, { from: query.before }) : nothing),
    handedOver: async ({ query }, { actor }) =>
      actor ? ownActs(house, actor, { from: query.before, only: handingOver }) : nothing,
    told: async ({ query }, { actor }) => (actor ? papersTold(house.db, actor, query.before) : nothing),
  },
})

const tooMany = (): Problem =>
  new Problem(422, 'too-many', '项目太多', {
    zh: `符合条件的项目超过 ${EXPORT_BOUND} 项，一次导出不了。请先用年度、单位或阶段缩小范围，再分次导出。`,
    en: `More than ${EXPORT_BOUND} projects fit. Narrow the list by year, unit or phase, and export in parts.`,
  })
