import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeNotices } from '../notices/write-notices.ts'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

const ANSWER = 'approval.answerCondition'
const SETTLE = 'approval.settleCondition'
const conditions = ['依托武汉云部署，不得新建机房', '上线前完成密码应用安全性评估', '移动端并入市级统一入口']

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  await fillAndSubmit(city, code)
  await city.done('leader', code, 'approval.confirmApplication', { agrees: true })
  await city.done('acceptor', code, 'approval.acceptApplication', {})
  const opinion = { checklist: [], conclusion: 'approve', suggestedAmount: 100, text: '可以' }
  await city.done('reviewer', code, 'approval.giveOpinion', opinion)
  await city.done('approver', code, 'approval.decide', {
    result: 'approve',
    amount: 1_200_000_000,
    sharingOpinion: '按目录共享',
    cipherOpinion: '落实方案',
    conditions,
    reason: '同意',
  })
  await city.done('acceptor', code, 'approval.issueLetter', { copies: [] })
})
afterAll(() => city.close())

const answer = (item: string, done = '已落实') => ({ item, done, on: null, paper: '' })
const inbox = async (post: Post): Promise<readonly { action: string; item: { id: string } }[]> =>
  (await city.ask(post, '/api/tasks')).json().items
const itemsOf = async (post: Post) => (await inbox(post)).map(({ action, item }) => `${action} ${item?.id}`)
const detail = async (post: Post) => (await city.ask(post, `/api/projects/${code}`)).json()
const offersOf = async (post: Post, action: string) =>
  (await detail(post)).offers.filter((offer: { action: string }) => offer.action === action)

test('M-conditions each condition waits by itself, with its own words, and is offered by itself', async () => {
  expect(await itemsOf('clerk')).toEqual([`${ANSWER} O1`, `${ANSWER} O2`, `${ANSWER} O3`])
  expect((await inbox('clerk'))[1]).toMatchObject({ code, item: { id: 'O2', title: conditions[1] } })
  expect(await itemsOf('outsider')).toEqual([])
  const offers = await offersOf('clerk', ANSWER)
  expect(offers.map(({ item }: { item: string }) => item)).toEqual(['O1', 'O2', 'O3'])
})

test('ten people may answer for ten items at once: only what happened to their own item turns them back', async () => {
  const { version } = await detail('clerk')
  const first = await city.act('clerk', code, ANSWER, answer('O1'), version)
  expect(first.statusCode).toBe(200)
  expect(first.json().title.zh).toBe('答复批复条件（第 1 项）')
  // The page was read before the first was answered.
  const second = await city.act('clerk', code, ANSWER, answer('O2'), version)
  expect(second.statusCode).toBe(200)
  const again = await city.act('clerk', code, ANSWER, answer('O1', '另一答复'), version)
  expect(again.statusCode).toBe(409)
  expect(again.json().changes.map(({ title }: { title: { zh: string } }) => title.zh)).toContain(
    '答复批复条件（第 1 项）',
  )
  expect(await itemsOf('clerk')).toEqual([`${ANSWER} O3`])
  expect(await itemsOf('reviewer')).toEqual([`${SETTLE} O1`, `${SETTLE} O2`])
})

test('what is written for one item stands beside what is written for another, and ends with its own act', async () => {
  const draft = (part: string) => `/api/drafts/project/${code}/${SETTLE}?part=${part}`
  const keep = (part: string, note: string) =>
    city.ask('reviewer', draft(part), {
      method: 'PUT',
      headers: { 'if-match': '"0"' },
      body: { content: { note } },
    })
  await keep('O1', '第一项的说明')
  await keep('O2', '第二项的说明')
  await city.done('reviewer', code, SETTLE, { item: 'O1', result: 'sentBack', note: '缺证明' })
  expect((await city.ask('reviewer', draft('O1'))).json().content).toBeNull()
  expect((await city.ask('reviewer', draft('O2'))).json().content).toEqual({ note: '第二项的说明' })
})

test('of an act on an item those are told who have that item next, and its title names it', async () => {
  await city.ownerPool.query('delete from notice')
  const jobs = (await city.ownerPool.query('select subject_id as subject, no from outbox order by no')).rows
  const notices = async (post: Post): Promise<string[]> =>
    (await city.ask(post, '/api/notices')).json().items.map(({ text }: { text: { zh: string } }) => text.zh)
  await writeNotices(city.house.pool, jobs.slice(-3))
  // O1 is with the unit again, so only the answer to O2 still asks for the reviewer.
  expect(await notices('reviewer')).toEqual([expect.stringContaining('答复批复条件（第 2 项）')])
  expect(await notices('clerk')).toEqual([expect.stringContaining('核实批复条件（第 1 项）')])
})

test('M-state an item that is closed or not there is refused in words; the record and its reasons name the item', async () => {
  await city.done('reviewer', code, SETTLE, { item: 'O2', result: 'closed', note: '' })
  const closed = await city.act('reviewer', code, SETTLE, { item: 'O2', result: 'closed', note: '' })
  expect(closed.json().reasons).toMatchObject([{ rule: 'M-state', fact: { value: '已关闭' } }])
  const nowhere = await city.act('clerk', code, ANSWER, answer('O9'))
  expect(nowhere.json().reasons).toMatchObject([{ rule: 'M-state', text: { zh: '“批复条件”中没有这一项' } }])
  const unnamed = await city.act('clerk', code, ANSWER, { done: '已落实', on: null, paper: '' })
  expect(unnamed.statusCode).toBe(400)

  const { timeline } = await detail('clerk')
  expect(timeline[0].title.zh).toBe('核实批复条件（第 2 项）')
  const why = (await city.ask('clerk', `/api/projects/${code}/why/${ANSWER}?item=O2`)).json()
  expect([why.allowed, why.title.zh]).toEqual([false, '答复批复条件（第 2 项）'])
  expect((await city.ask('clerk', `/api/projects/${code}/why/${ANSWER}?item=O3`)).json().allowed).toBe(true)
  const ofEntry = (await city.ask('clerk', `/api/projects/${code}/timeline/${timeline[0].no}/why`)).json()
  expect(ofEntry.allowed).toBe(true)
})
