import { expect, test } from 'vitest'
import { passwordFault } from './password-rules.ts'

const clerk = { login: 'clerk', roles: ['owner.clerk'] }
const admin = { login: 'admin.audit', roles: ['admin.audit'] }

test.each(['spring rain on the lake', '江汉朝宗于海日夜东流去也', 'aB3$efghijkl'])('%s is taken', password => {
  expect(passwordFault(password, clerk)).toBeUndefined()
})

test.each([
  ['elevenchars', '12 至 128'],
  ['x'.repeat(129), '12 至 128'],
  ['my clerk password', '登录名'],
  ['my ＣＬＥＲＫ password', '登录名'],
  ['Zhengheng-2026!', '系统名称'],
  ['aaaabbbbccccdddd', '不同的字符'],
])('%s is refused', (password, words) => {
  expect(passwordFault(password, clerk)?.zh).toContain(words)
})

test('an administrator needs three kinds of characters', () => {
  expect(passwordFault('springrainonthelake', admin)?.zh).toContain('三类')
  expect(passwordFault('springrain on the lake', admin)?.zh).toContain('三类')
  expect(passwordFault('Springrain on the lake', admin)).toBeUndefined()
})
