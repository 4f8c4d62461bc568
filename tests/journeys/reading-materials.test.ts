import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testOffice } from '../../packages/server/src/testing/test-zip.ts'
import { violationsOn } from './accessibility.ts'
import { desktop, phone } from './browser.ts'
import { beginJourney } from './journey.ts'

const reviewer = 'bureau-reviewer'
const clerk = 'civil-affairs-clerk'

const journey = beginJourney()

const underReview = () => journey.stage.find(reviewer, 'application.inReview')
const read = /^查看 .*项目实施方案（演示）\.pdf/

test('a PDF is read on the review desk, with the checklist beside it', async () => {
  const { page, go, faults, close } = await journey.open(reviewer)
  await go(`/p/${await underReview()}/review`)
  await page.getByRole('button', { name: read }).first().click()
  await pageDrawn(page, 1)
  await wordsOf(page, 1, '本文件为演示数据')
  const number = page.getByRole('textbox', { name: '页码，共 3 页' })
  expect(await number.inputValue()).toBe('1')

  await page.keyboard.press('PageDown')
  await expect.poll(() => number.inputValue()).toBe('2')
  await pageDrawn(page, 2)
  await wordsOf(page, 2, '信息资源共享分析')
  await page.keyboard.press('End')
  await expect.poll(() => number.inputValue()).toBe('3')
  await page.keyboard.press('PageUp')
  await expect.poll(() => number.inputValue()).toBe('2')

  const wide = await widthOf(page, 2)
  await page.keyboard.press('+')
  await expect.poll(() => widthOf(page, 2)).toBeGreaterThan(wide)
  await page.keyboard.press('0')
  await expect.poll(() => widthOf(page, 2)).toBe(wide)

  const first = page.getByRole('group', { name: /^1 / })
  await first.getByRole('radio', { name: /不符合/ }).check()
  await first.getByRole('button', { name: /《.*项目实施方案（演示）\.pdf》第 2 页/ }).waitFor()
  await page.getByRole('button', { name: /^批注本页/ }).click()
  await page.getByRole('textbox', { name: '批注 1 内容' }).fill('共享分析过于简单')
  await page.getByText(/^✓ 已保存 /).waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.getByRole('button', { name: /^← 回到申报内容/ }).click()
  await page.getByRole('button', { name: read }).first().waitFor()
  expect(await page.locator('canvas[aria-hidden]').count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})

test('on a phone the PDF fits the width', async () => {
  const { page, go, faults, close } = await journey.open(reviewer, phone)
  await go(`/p/${await underReview()}/review`)
  await page.getByRole('button', { name: read }).first().click()
  await pageDrawn(page, 1)
  expect(await widthOf(page, 1)).toBeLessThan(phone.width)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  expect(await violationsOn(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('on the project page it opens over the page; what is broken or locked says so', async () => {
  const { page, go, faults, close } = await journey.open(reviewer)
  await go(`/p/${await underReview()}`)
  const open = page.getByRole('button', { name: read }).first()
  const sheet = page.getByRole('dialog', { name: /项目实施方案（演示）\.pdf/ })
  await open.click()
  await pageDrawn(page, 1)
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })

  await page.route('**/files/*', route => route.fulfill({ body: '%PDF-1.7 and nothing more' }))
  await open.click()
  await sheet.getByText(/^PDF 已损坏/).waitFor()
  await page.keyboard.press('Escape')
  await page.unrouteAll()
  await page.route('**/files/*', route => route.fulfill({ body: locked }))
  await open.click()
  await sheet.getByText(/^PDF 设有密码/).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('a unit reads what it uploaded: a picture on the page; a docx is to be downloaded', async () => {
  const code = await journey.stage.find(clerk, 'application.drafting')
  const { page, go, faults, close } = await journey.open(clerk, desktop)
  await go(`/p/${code}/application/materials`)
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles([
      { name: '现场照片.png', mimeType: 'image/png', buffer: await page.screenshot() },
      { name: '会议纪要.docx', mimeType: 'application/zip', buffer: testOffice('docx') },
    ])
  await page.getByRole('button', { name: '查看 现场照片.png' }).click()
  const picture = page.getByRole('img', { name: '现场照片.png' })
  await expect.poll(() => picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBe(desktop.width)
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '查看 会议纪要.docx' }).click()
  const sheet = page.getByRole('dialog', { name: '会议纪要.docx' })
  await sheet.getByText('docx 文件不能在页面上打开，请下载查看。').waitFor()
  await sheet.getByText(/^SM3 [0-9a-f]{64}$/).waitFor()
  await sheet.getByRole('link', { name: /^下载/ }).waitFor()
  expect(faults).toEqual([])
  await close()
})

/** Dots of more than one colour, as a page with words on it has. */
async function pageDrawn(page: Page, no: number): Promise<void> {
  const canvas = page.getByRole('article', { name: `第 ${no} 页` }).locator('canvas')
  await canvas.waitFor()
  await expect
    .poll(() =>
      canvas.evaluate(element => {
        const { width, height } = element as HTMLCanvasElement
        const dots = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
        return new Set(dots.filter((_, index) => index % 4 === 0)).size
      }),
    )
    .toBeGreaterThan(1)
}

async function wordsOf(page: Page, no: number, words: string): Promise<void> {
  await expect.poll(() => page.getByRole('article', { name: `第 ${no} 页` }).textContent()).toContain(words)
}

const widthOf = (page: Page, no: number): Promise<number> =>
  page.getByRole('article', { name: `第 ${no} 页` }).evaluate(element => element.getBoundingClientRect().width)

/** Says that it is encrypted, with keys that no empty password opens. */
const locked = [
  '%PDF-1.4',
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
  '2 0 obj << /Type /Pages /Count 0 /Kids [] >> endobj',
  `3 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> endobj`,
  `trailer << /Root 1 0 R /Encrypt 3 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] >>`,
  '%%EOF',
].join('\n')
