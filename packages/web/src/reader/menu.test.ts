import { type Role, roles } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { hasWorkbench, isCurrent, menuOf } from './menu.ts'

describe('menu', () => {
  it('has one to six entries for every post, and no address twice', () => {
    for (const role of roles) {
      const hrefs = menuOf([role]).map(item => item.href)
      expect(hrefs.length, role).toBeGreaterThan(0)
      expect(new Set(hrefs).size, role).toBe(hrefs.length)
    }
    expect(menuOf(roles).length).toBeLessThanOrEqual(6)
  })

  it('keeps the clerk’s words when a leader’s post is held too', () => {
    const labels = menuOf(['owner.clerk', 'owner.leader']).map(item => item.label.zh)
    expect(labels).toEqual(['工作台', '我要申报', '计划填报', '我的项目', '办事指南', '本单位计划'])
  })

  it('gives administrators units and accounts, the rules, their account and no workbench; audit the log first', () => {
    expect(menuOf(['admin.system']).map(item => item.href)).toEqual(['/administration', '/rules', '/holidays', '/me'])
    expect(menuOf(['admin.audit']).map(item => item.href)).toEqual([
      '/account-log',
      '/administration',
      '/rules',
      '/holidays',
      '/me',
    ])
    expect(hasWorkbench(['admin.audit'])).toBe(false)
    expect(hasWorkbench(['bureau.reviewer'])).toBe(true)
  })

  it('leads everybody with a part in projects to the calendar where there is room', () => {
    const hrefs = (...held: Role[]) => menuOf(held).map(item => item.href)
    for (const role of roles) expect(hrefs(role).includes('/obligations'), role).toBe(!role.startsWith('admin.'))
    expect(hrefs('owner.clerk', 'owner.leader')).not.toContain('/obligations')
  })

  it('marks the list while a project is open', () => {
    expect(isCurrent('/projects', '/p/WH-2026-0001')).toBe(true)
    expect(isCurrent('/', '/projects')).toBe(false)
    expect(isCurrent('/plans', '/plans/2026')).toBe(true)
    expect(isCurrent('/plan', '/plans')).toBe(false)
  })
})
