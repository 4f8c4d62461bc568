import { describe, expect, it } from 'vitest'
import type { Project } from '../project.ts'
import { tasksOf, titleOfTask } from '../tasks.ts'
import { conditionAnswer } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { approvedWithConditions, projectAt } from '../testing/project-at.ts'
import { letterConditions } from './letter-conditions.ts'

const { clerk, reviewer, leader, schoolClerk } = people
const ANSWER = 'approval.answerCondition'
const SETTLE = 'approval.settleCondition'

const statuses = (project: Project) => letterConditions.of(project).map(({ id, status }) => `${id} ${status}`)

describe('approval.answerCondition', () => {
  it('M-conditions the conditions of the letter wait one by one, each as the letter numbers it', () => {
    const { city, id } = approvedWithConditions('不得新建机房', '上线前完成密评')
    expect(statuses(city.project(id))).toEqual(['O1 open', 'O2 open'])
    const tasks = tasksOf(city.project(id), city.pack)
    expect(tasks.map(({ role, unit, item }) => [role, unit, item])).toEqual([
      ['owner.clerk', 'water', { id: 'O1', title: '不得新建机房' }],
      ['owner.clerk', 'water', { id: 'O2', title: '上线前完成密评' }],
    ])
    expect(tasks.map(task => titleOfTask(task).zh)).toEqual(['答复批复条件（第 1 项）', '答复批复条件（第 2 项）'])
  })

  it('M-conditions there are none before the letter is issued, nor in a letter that names none or on an earlier stage', () => {
    expect(statuses(projectAt('application.decided').city.project('p1'))).toEqual([])
    expect(statuses(projectAt('approved').city.project('p1'))).toEqual([])
    expect(
      projectAt('approved')
        .city.offers(clerk, 'p1')
        .filter(({ action }) => action === ANSWER),
    ).toEqual([])
  })

  it('M-conditions a letter on an earlier stage is about what comes next, which the next application answers', () => {
    const { city, id } = projectAt('application.stageApproved')
    const { approval, ...rest } = city.project(id)
    const decision = approval.decision && { ...approval.decision, conditions: ['请补充比选'] }
    expect(statuses({ ...rest, approval: { ...approval, decision } })).toEqual([])
  })

  it('answers one and leaves the others where they are; the answered one waits for the bureau', () => {
    const { city, id } = approvedWithConditions('不得新建机房', '上线前完成密评')
    city.act(clerk, ANSWER, id, { ...conditionAnswer('O2'), on: '2026-02-01', paper: '密评报告 2026-3' })
    expect(statuses(city.project(id))).toEqual(['O1 open', 'O2 answered'])
    expect(city.project(id).status).toBe('approved')
    expect(tasksOf(city.project(id), city.pack).map(({ role, item }) => `${role} ${item?.id}`)).toEqual([
      'owner.clerk O1',
      'bureau.reviewer O2',
    ])
    const [, second] = letterConditions.of(city.project(id))
    expect(second?.answers).toMatchObject([{ on: '2026-02-01', paper: '密评报告 2026-3', by: '市水务局经办人' }])
    expect(second?.since).toBe(second?.answers[0]?.at)
  })

  it('M-state the status of the item decides, not only that of the project; an item that is not there is refused', () => {
    const { city, id } = approvedWithConditions('不得新建机房', '上线前完成密评')
    city.act(clerk, ANSWER, id, conditionAnswer('O1'))
    const again = city.attempt(clerk, ANSWER, id, conditionAnswer('O1'))
    expect(again).toMatchObject({ allowed: false, reasons: [{ rule: 'M-state', fact: { value: '待核实' } }] })
    const nobody = city.attempt(clerk, ANSWER, id, conditionAnswer('O3'))
    expect(nobody).toMatchObject({ allowed: false, reasons: [{ rule: 'M-state' }] })
    expect(statuses(city.project(id))).toEqual(['O1 answered', 'O2 open'])
  })

  it('is offered for each item, with the reasons of that item', () => {
    const { city, id } = approvedWithConditions('不得新建机房', '上线前完成密评')
    city.act(clerk, ANSWER, id, conditionAnswer('O1'))
    const offered = city.offers(clerk, id).filter(({ action }) => action === ANSWER)
    expect(offered.map(({ item, decision }) => [item, decision.allowed])).toEqual([
      ['O1', false],
      ['O2', true],
    ])
  })

  it('M-post it belongs to the clerk of the unit', () => {
    const { city, id } = approvedWithConditions('不得新建机房')
    for (const actor of [leader, schoolClerk, reviewer])
      expect(city.attempt(actor, ANSWER, id, conditionAnswer('O1'))).toMatchObject({
        allowed: false,
        reasons: [{ rule: 'M-post' }],
      })
  })

  it('M-conditions what was not done yet is not answered for', () => {
    const { city, id } = approvedWithConditions('不得新建机房')
    const early = city.attempt(clerk, ANSWER, id, { ...conditionAnswer('O1'), on: '2030-01-01' })
    expect(early).toMatchObject({ allowed: false, reasons: [{ rule: 'M-conditions', cure: { field: 'on' } }] })
  })

  it('once the project is stopped or applied for anew, nothing is answered', () => {
    const { city, id } = approvedWithConditions('不得新建机房')
    city.act(clerk, ANSWER, id, conditionAnswer('O1'))
    city.act(people.approver, 'supervision.stop', id, { reason: '任务取消' })
    expect(tasksOf(city.project(id), city.pack)).toEqual([])
    expect(city.attempt(reviewer, SETTLE, id, { item: 'O1', result: 'closed', note: '' }).allowed).toBe(false)
  })
})
