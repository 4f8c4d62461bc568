import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { violationsOn } from './accessibility.ts'
import { desktop, phone, type Window } from './browser.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()
beforeAll(async () => {
  await fileSmallProject()
})

const thisYear = new Date().getFullYear()
const SMALL = 30_000_000

/** Screens by who sees them; `{status}` stands for the code of a project in that status, `{last}` for its last act. */
const screens: Readonly<Record<string, readonly string[]>> = {
  '': ['/sign-in', '/activate', '/verify', '/verify/ABCDE-FGHIJ'],
  'civil-affairs-clerk': [
    '/',
    '/declare',
    '/plan/new',
    '/guide',
    '/projects',
    '/me',
    '/p/{application.drafting}',
    '/p/{application.drafting}/application',
    '/p/{application.drafting}/application/basics',
    '/p/{application.drafting}/application/intensive',
    '/p/{application.drafting}/application/estimate',
    '/p/{application.drafting}/application/materials',
    '/p/{application.drafting}/check',
    '/p/{application.drafting}/print',
  ],
  'economy-bureau-clerk': [
    '/p/{application.returned}',
    '/p/{application.returned}/correction',
    '/obligations',
    '/obligations?status=done',
    '/p/{application.returned}/application',
    '/p/{application.returned}/application/cipher?back=correction&at=scheme',
    '/p/{application.returned}/application/estimate?back=correction&at=lines.0',
    '/p/{application.returned}/application/needs',
  ],
  'agriculture-bureau-clerk': [
    '/p/{filed}',
    '/p/{filed}/filing',
    '/p/{filing.submitted}',
    '/p/{filing.submitted}/receipt/{last}',
  ],
  'public-security-clerk': ['/p/{application.atUnitLeader}/receipt/{last}'],
  'water-bureau-clerk': ['/', '/projects', '/declare'],
  'public-security-leader': ['/', '/p/{application.atUnitLeader}/confirm', `/plans/${thisYear + 1}`],
  'bureau-planner': [
    '/',
    '/?tab=started',
    '/?tab=followed',
    '/notices',
    '/rehearsal',
    '/plans',
    `/plans/${thisYear}`,
    `/plans/${thisYear + 1}`,
  ],
  'bureau-acceptor': [
    '/',
    '/?tab=done',
    '/?tab=told',
    '/p/{application.submitted}/review',
    '/p/{filing.submitted}/review',
    '/p/{application.decided}',
  ],
  'bureau-reviewer': [
    '/',
    '/projects',
    '/projects?q=没有这样的项目',
    '/p/{application.inReview}',
    '/p/{application.inReview}/review',
    '/p/{application.inReview}/print/1',
  ],
  'bureau-approver': [
    '/',
    '/obligations',
    '/obligations?kind=selfEvaluation&status=overdue',
    '/p/{application.inReview}/decide',
  ],
  'finance-bureau-member': ['/', '/?tab=told', `/plans/${thisYear + 1}`, '/p/{plan.submitted}'],
  'city-government': ['/', '/p/{application.atCityGovernment}/consent', '/p/{plan.supplementRequested}'],
  'city-leader': ['/', '/obligations', '/projects', '/p/{approved}'],
  'system-administrator': [
    '/administration',
    '/administration?tab=units',
    '/administration?tab=condition',
    '/rules',
    '/holidays',
    '/me',
  ],
  'security-administrator': ['/administration?waiting=yes', '/rules'],
  'audit-administrator': ['/account-log', '/administration'],
  auditor: [
    '/projects',
    '/rehearsal',
    '/rehearsal/00000000-0000-4000-8000-000000000000',
    '/p/{application.refused}',
    '/p/{stopped}',
  ],
  'bureau-approver ': ['/p/NO-SUCH-PROJECT'],
}

/** Their pages are others when they open on a phone, so they are opened on one; all others are made narrow as they stand. */
const opensOnPhone = (login: string): boolean => login.endsWith('-clerk') || login === 'bureau-reviewer'

test.each(Object.keys(screens))(
  'every screen of %s is whole, wide and narrow: no violation, no fault, no sideways scrolling',
  async login => {
    const window = await journey.open(login.trim() || undefined)
    const found: string[] = []
    for (const path of screens[login] ?? []) {
      const address = await filled(path, login.trim())
      await window.go(address)
      found.push(...(await faultsOf(window, `${path} wide`)))
      await window.resize(phone)
      if (opensOnPhone(login)) await window.go(address)
      found.push(...(await faultsOf(window, `${path} narrow`)))
      await window.resize(desktop)
      found.push(...newFaults(window, `${path} widened`))
    }
    await window.close()
    expect(found).toEqual([])
  },
  600_000,
)

async function filled(path: string, login: string): Promise<string> {
  const status = /\{(\w+(?:\.\w+)?)\}/.exec(path)?.[1]
  if (!status) return path
  const code = await journey.stage.find(login, status)
  const { version } = (await journey.stage.get(login, `/projects/${code}`)) as { version: number }
  return path.replace(`{${status}}`, code).replace('{last}', String(version))
}

/** A small project that the bureau has not acknowledged yet: the demo city has none. */
async function fileSmallProject(): Promise<void> {
  const clerk = 'agriculture-bureau-clerk'
  const { code } = await journey.stage.act(clerk, '/projects/new', 'plan.putLine', {
    name: '农产品质量追溯小程序',
    year: thisYear + 1,
    category: 'businessAppSystem',
    nature: 'newBuild',
    amount: SMALL,
    summary: '建设追溯查询小程序。',
    basis: ['全市信息化建设规划'],
  })
  const project = `/projects/${code}`
  await journey.stage.act('agriculture-bureau-leader', project, 'plan.requestSupplement', {
    ground: 'instruction',
    proof: '市人民政府专题会议纪要',
    explanation: '按会议要求尽快启动。',
  })
  await journey.stage.act('city-government', project, 'plan.answerSupplement', { answer: 'grant', opinion: '同意。' })
  await journey.stage.act(clerk, project, 'scope.findRoute', {
    amount: SMALL,
    fundingMode: 'governmentInvestment',
    selfBuiltSelfUsed: false,
    withFixedAssetProject: false,
    classified: false,
    officeEquipment: false,
    buildingIntelligence: false,
  })
  await journey.stage.act(clerk, project, 'approval.file', {
    amount: SMALL,
    goals: '建成并投入使用。',
    fundSource: '市级财政资金',
    omFunds: 0,
    sharing: '业务数据已编目，按需共享。',
    cipher: '使用统一身份认证，重要数据加密存储。',
    securityLevel: '二级，已备案',
    splitting: '',
    sectorApproval: '',
  })
}

async function faultsOf(window: Window, at: string): Promise<string[]> {
  const { page } = window
  const violations = await violationsOn(page)
  const width = page.viewportSize()?.width ?? 0
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
  const headings = await page.locator('h1').count()
  return [
    ...violations.map(violation => `${at} axe ${violation}`),
    ...(scroll > width ? [`${at} scrolls sideways: ${scroll} > ${width} ${await widest(page, width)}`] : []),
    ...(headings === 1 ? [] : [`${at} has ${headings} h1`]),
    ...newFaults(window, at),
  ]
}

/** What went wrong since it was last asked. */
const newFaults = ({ faults }: Window, at: string): readonly string[] =>
  faults
    .splice(0)
    .filter(fault => !expectedFault(at, fault))
    .map(fault => `${at} ${fault}`)

/** The browser itself reports a 404 the page then explains. */
const expectedFault = (at: string, fault: string): boolean =>
  (at.includes('NO-SUCH') || at.includes('/00000000-')) && fault.includes('404')

const widest = (page: Page, width: number): Promise<string> =>
  page.evaluate(
    limit =>
      [...document.querySelectorAll('body *')]
        .filter(element => element.getBoundingClientRect().right > limit + 1)
        .at(-1)
        ?.outerHTML.slice(0, 120) ?? '',
    width,
  )
