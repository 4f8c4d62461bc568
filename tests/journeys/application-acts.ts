import type { Page } from 'playwright-core'
import { applicationContent } from '../../packages/server/src/demo/application-content.ts'
import { demoCase } from '../../packages/server/src/demo/cases.ts'
import { testPdf } from '../../packages/server/src/testing/test-content.ts'
import type { Product } from '../product/start-product.ts'
import { arrive, choose, press, type } from './acts.ts'
import { stageOf } from './stage.ts'

const saved = (page: Page): Promise<void> => page.getByText(/^✓ 已保存 /).waitFor()

const openSection = async (page: Page, code: string, title: string): Promise<void> => {
  await page.goto(`/p/${code}/application`)
  await page.getByRole('link', { name: new RegExp(`^\\d+ ${title}`) }).click()
  await arrive(page, title)
}

/** Says the section is finished; the page goes on only when nothing in it is wrong. */
async function finish(page: Page, next: RegExp): Promise<void> {
  await page.getByRole('radio', { name: '已完成', exact: true }).check()
  await press(page, /^保存并/)
  await arrive(page, next)
}

/** What a person writes with the keyboard: basics, the intensive check, the estimate, a paper, the commitment. */
export async function fillApplication(page: Page, code: string): Promise<void> {
  await openSection(page, code, '项目基本信息')
  await choose(page, '建设方式', '政府投资建设')
  for (const [label, words] of [
    ['资金来源', '市级财政资金'],
    ['立项依据', '年度实施计划'],
    ['项目责任人岗位', '信息中心主任'],
    ['联系人岗位', '信息中心经办人'],
    ['联系电话', '027-00000000'],
  ] as const)
    await type(page, label, words)
  await finish(page, /集约化核对/)

  for (const label of ['是否新建机房', '是否新建专网']) await choose(page, label, '否')
  for (const label of ['是否部署在武汉云', '是否使用市电子政务网']) await choose(page, label, '是')
  for (const label of ['身份认证', '地理信息']) await choose(page, label, '使用市级统一能力')
  for (const label of ['区块链', '人工智能']) await choose(page, label, '不需要')
  await choose(page, '移动端入口', '接入市级统一入口')
  await finish(page, /需求与现状/)

  await pasteEstimate(page, code)
  await uploadScheme(page, code)

  await openSection(page, code, '申报承诺')
  for (const label of [
    '申报方案的内容、架构和投资规模符合实际业务需求',
    '对申报方案和建设效益负责',
    '申报内容不含涉密信息',
  ])
    await page.getByRole('checkbox', { name: label }).check()
  await type(page, '承诺人岗位', '分管领导')
  await finish(page, /./)
}

const table = [
  ['费用类别', '名称', '数量', '单位', '单价（万元）', '金额（万元）', '依据'],
  ['软件开发', '应用软件开发', '1', '项', '2,143.00', '2,143.00', '功能点估算'],
  ['云资源', '武汉云资源（首年）', '1', '项', '1,000.00', '1,000.00', '武汉云服务目录'],
  ['安全与密码', '密码应用与等保测评', '2', '项', '250.00', '500.00', '测评机构报价'],
  ['合计', '', '', '', '', '3,643.00', ''],
]

/** Copies a table as a spreadsheet does, and pastes it with Ctrl+V. */
async function pasteEstimate(page: Page, code: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSection(page, code, '投资估算')
  await page.evaluate(async rows => {
    const html = `<table>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
    const plain = rows.map(row => row.join('\t')).join('\r\n')
    const blob = (kind: string, words: string) => new Blob([words], { type: kind })
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) }),
    ])
  }, table)
  await page.getByRole('combobox', { name: /^第 1 行/ }).click()
  await page.keyboard.press('Control+v')
  const preview = page.getByRole('dialog', { name: '粘贴预览' })
  await preview.getByText('识别 3 行，3 行可用').waitFor()
  await preview.getByText(/用于核对：3,643\.00 万元，一致/).waitFor()
  await preview.getByRole('button', { name: '加入 3 行' }).click()
  await page.getByText(/合计/).filter({ hasText: '3,643.00' }).first().waitFor()
  await saved(page)
  await finish(page, /实施计划/)
}

async function uploadScheme(page: Page, code: string): Promise<void> {
  await openSection(page, code, '材料清单')
  const slot = page.getByRole('region', { name: '申报方案正文' })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    slot.getByRole('button', { name: /^上传/ }).click(),
  ])
  await chooser.setFiles({ name: '项目实施方案.pdf', mimeType: 'application/pdf', buffer: testPdf() })
  await slot.getByText('✓ 已提供').waitFor()
  await saved(page)
}

/** The sections nobody typed in this journey, saved as the page saves them. */
export async function finishUnfilled(product: Product, login: string, code: string, year: number): Promise<void> {
  const stage = stageOf(product)
  const content = applicationContent(demoCase('C-37e'), '市水务局', { digest: 'a'.repeat(64), name: '方案.docx' }, year)
  const { sections } = (await stage.get(login, `/projects/${code}/application`)) as {
    sections: { section: string; content: { items?: unknown[] }; version: number }[]
  }
  const typed = ['basics', 'intensive', 'estimate', 'commitment', 'materials']
  const uploaded = sections.find(({ section }) => section === 'materials')?.content.items ?? []
  await stage.save(login, code, {
    ...Object.fromEntries(Object.entries(content).filter(([section]) => !typed.includes(section))),
    materials: {
      items: [
        ...uploaded,
        ...content.materials.items
          .filter(({ slot }) => slot !== 'scheme')
          .map(({ slot }) => ({ kind: 'notApplicable', slot, reason: '含在方案正文中' })),
      ],
    },
  })
}
