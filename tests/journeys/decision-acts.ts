import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { paragraphsOf, unzipped } from '../../packages/server/src/documents/layout/unzipped.ts'
import { arrive, doOpenAct, follow, press, type } from './acts.ts'

/** The approver first forgets the two opinions, is told so, and then decides. */
export async function decide(page: Page, name: string, amount: string): Promise<void> {
  await follow(page, name)
  await arrive(page, name)
  await page.getByRole('radio', { name: '同意批复', exact: true }).check()
  await type(page, '核定投资', amount)
  await page.getByRole('textbox', { name: /^审批意见/ }).fill('同意按核定投资批复。')
  await press(page, '决定批复')
  const alert = page.getByRole('alert')
  await alert.first().waitFor()
  expect(await alert.first().innerText()).toContain('第十三条')
  await page.getByRole('textbox', { name: /^对信息资源共享的意见/ }).fill('同意共享分析篇。')
  await page.getByRole('textbox', { name: /^对密码应用的意见/ }).fill('同意密码应用方案。')
  await press(page, '决定批复')
  await page.getByText('下一步：等待市人民政府同意。').waitFor()
}

/** Issues the letter with a copy to one member, downloads it, and reads it. */
export async function issueLetter(
  page: Page,
  name: string,
): Promise<{ readonly number: string; readonly code: string }> {
  await follow(page, name)
  await arrive(page, name)
  await doOpenAct(page, '印发批复', () => page.getByRole('checkbox', { name: '市财政局', exact: true }).check())
  return readPaper(page, '批复', name)
}

/** Downloads a paper and reads it: a document naming the project and its number. @returns number and verification code */
export async function readPaper(page: Page, kind: string, name: string) {
  const papers = page.getByRole('region', { name: '公文' })
  const item = papers.getByRole('listitem').filter({ hasText: kind }).first()
  const paper = item.getByRole('link', { name: '下载 Word', exact: true })
  await paper.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), paper.click()])
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  const said = await item.innerText()
  const number = /\S+〔\d{4}〕\d+号/.exec(said)?.[0] ?? 'no number'
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  const words = paragraphsOf((await unzipped(bytes)).get('word/document.xml') ?? '').join('\n')
  expect(words).toContain(name)
  expect(words).toContain(number)
  const code = /查验码\s*([A-Z0-9-]+)/.exec(said)?.[1] ?? 'no code'
  expect(words).toContain(code)
  return { number, code }
}
