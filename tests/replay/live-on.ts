import type { Visitors } from './visitors.ts'

const WAN = 1_000_000

interface Row {
  readonly code: string
  readonly name: string
  readonly id: string
}

/**
 * What the demo city does not live through by itself: every other act once or more, refusals, and drafts left lying.
 * Told for the build of f39247f, in the year it is recorded.
 */
export async function liveOn({ act, get, send, logins }: Visitors): Promise<void> {
  const thisYear = Number(new Date().toISOString().slice(0, 4))
  const nextYear = thisYear + 1
  const lists = ['bureau-planner', ...logins.filter(login => login.endsWith('-clerk'))].map(login =>
    get<{ items: Row[] }>(login, '/projects?limit=100'),
  )
  const items = (await Promise.all(lists)).flatMap(list => list.items)
  const row = (name: string): Row => {
    const found = items.find(item => item.name.includes(name))
    if (!found) throw new Error(`the demo city has no project ${name}`)
    return found
  }
  const on = (name: string) => ({ project: row(name).code })
  const line = (name: string, amount: number, year = nextYear) => ({
    name,
    year,
    category: 'businessAppSystem',
    nature: 'newBuild',
    amount: amount * WAN,
    summary: `${name}的建设内容`,
    basis: ['全市信息化建设规划'],
  })
  const idOf = async (login: string, code: string) =>
    (await get<{ project: { id: string } }>(login, `/projects/${code}`)).project.id

  await theNextPlan()
  await supplements()
  await applications()
  await rules()
  await accounts()

  async function theNextPlan() {
    const plan = { plan: nextYear }
    const put = async (name: string, amount: number) =>
      (await act('water-bureau-clerk', 'new', 'plan.putLine', line(name, amount))).code
    const pumps = await put('泵站监测平台', 800)
    const pipes = await put('管网巡检平台', 600)
    const { year: _, ...revised } = line('泵站监测平台（二期）', 900)
    await act('water-bureau-clerk', { project: pumps }, 'plan.reviseLine', revised)
    const withdrawn = await put('供水热线改造', 120)
    await act('water-bureau-clerk', { project: withdrawn }, 'approval.withdraw', { reason: '并入其他项目办理' })
    await act('water-bureau-leader', plan, 'plan.submitUnitPlan')
    await act('economy-bureau-leader', plan, 'plan.submitUnitPlan')
    await act('bureau-planner', on('数字吉林'), 'plan.dropLine', { reason: '超出本年度资金额度' })

    const [intoPumps, fromPipes] = await Promise.all([pumps, pipes].map(code => idOf('bureau-planner', code)))
    const merging = (into: unknown, from: unknown, amount: number, task = '') => ({
      into,
      lines: [from],
      name: '智慧水务一体化平台',
      summary: '排水与供水合并建设',
      amount,
      task,
      reason: '功能重复，合并建设',
    })
    await act('bureau-planner', plan, 'plan.mergeLines', merging(intoPumps, fromPipes, 1500 * WAN))
    await act('bureau-planner', plan, 'plan.undoMerge', { into: intoPumps, reason: '服务对象不同' })
    await act('bureau-planner', plan, 'plan.splitLine', {
      line: fromPipes,
      parts: [
        { name: '管网巡检平台（一期）', amount: 400 * WAN, summary: '巡检' },
        { name: '管网巡检平台（二期）', amount: 200 * WAN, summary: '养护' },
      ],
      explanation: '',
      reason: '分两期实施',
    })
    const { repeats } = await get<{ repeats: Record<string, { other: { code: string } }[]> }>(
      'bureau-planner',
      `/plans/${nextYear}/likeness`,
    )
    const [hinted, [hint]] = Object.entries(repeats)[0] as [string, { other: { code: string } }[]]
    const hintedCode = items.find(({ id }) => id === hinted)?.code as string
    await act('bureau-planner', { project: hintedCode }, 'supervision.answerHint', {
      kind: 'repeats',
      of: 'plan',
      others: [hint?.other.code],
      verdict: 'ignore',
      reason: '业务对象不同',
    })
    await act('bureau-planner', { project: pumps }, 'plan.adjustLine', {
      amount: 850 * WAN,
      content: '不含硬件',
      reason: '按论证意见核减',
    })
    const ofArchives = await Promise.all(
      items
        .filter(({ name }, n) => name.includes('档案') && items.findIndex(each => each.name === name) === n)
        .map(async ({ code }) =>
          get<{ project: { id: string; status: string; ledger: { amount: number }[] } }>(
            'bureau-planner',
            `/projects/${code}`,
          ),
        ),
    )
    const argued = ofArchives.map(({ project }) => project).filter(({ status }) => status === 'plan.submitted')
    const [kept, gone] = argued
    const whole = argued.reduce((sum, { ledger }) => sum + (ledger.at(-1)?.amount ?? 0), 0)
    await act('bureau-planner', plan, 'plan.mergeLines', merging(kept?.id, gone?.id, whole))
    await act('bureau-planner', plan, 'plan.submitToCityGovernment', {}, 422)

    const { lines, members } = await get<{ lines: { code: string; status: string }[]; members: { id: string }[] }>(
      'bureau-planner',
      `/plans/${nextYear}`,
    )
    for (const { code } of lines.filter(({ status }) => status === 'plan.submitted'))
      for (const [n, { id }] of members.entries())
        await act(
          `${id}-member`,
          { project: code },
          'plan.giveOpinion',
          n === 3 ? { stance: 'oppose', text: '建议缓建' } : { stance: 'agree' },
        )
    await act('bureau-planner', plan, 'plan.submitToCityGovernment')
    await act('city-government', plan, 'plan.sendBack', { reason: '请压减总额' })
    await act('bureau-planner', plan, 'plan.submitToCityGovernment')
    await act('city-government', plan, 'plan.approve', { opinion: '同意' })
    await act('bureau-planner', plan, 'plan.issue')
  }

  async function supplements() {
    await act('city-government', on('余江区雪亮工程'), 'plan.answerSupplement', {
      answer: 'grant',
      opinion: '同意补充列入',
    })
    const put = async (name: string, amount: number) => ({
      project: (await act('water-bureau-clerk', 'new', 'plan.putLine', line(name, amount, thisYear))).code,
    })
    const supplement = { ground: 'urgency', proof: '市政府专题会议纪要', explanation: '汛期前须建成' }
    const refused = await put('窨井盖感知试点', 300)
    await act('water-bureau-leader', refused, 'plan.requestSupplement', supplement)
    await act('city-government', refused, 'plan.answerSupplement', { answer: 'refuse', opinion: '可由既有平台满足' })

    const route = {
      amount: 30 * WAN,
      fundingMode: 'governmentInvestment',
      withFixedAssetProject: false,
      selfBuiltSelfUsed: false,
      classified: false,
      officeEquipment: false,
      buildingIntelligence: false,
    }
    const filing = {
      amount: 30 * WAN,
      goals: '更新报送工具',
      fundSource: '部门预算',
      omFunds: WAN,
      sharing: '目录已编制',
      cipher: '统一密码服务',
      securityLevel: '二级，已备案',
      sectorApproval: '',
    }
    const small = []
    for (const name of ['雨量报送小工具', '闸门巡查小程序', '水质填报小程序']) {
      const project = await put(name, 30)
      await act('water-bureau-leader', project, 'plan.requestSupplement', supplement)
      await act('city-government', project, 'plan.answerSupplement', { answer: 'grant', opinion: '同意' })
      await act('water-bureau-clerk', project, 'scope.findRoute', route)
      small.push(project)
    }
    const [returned, waiting, typed] = small as [{ project: string }, { project: string }, { project: string }]
    await act('water-bureau-clerk', returned, 'approval.file', filing, 422)
    await act('water-bureau-clerk', returned, 'approval.file', { ...filing, splitting: '分属不同业务，不是同一项目' })
    await act('bureau-acceptor', returned, 'approval.returnForCorrection', {
      items: [{ section: 'sharing', place: '目录', text: '请补充更新频率', rule: 'W-13.1' }],
    })
    await act('water-bureau-clerk', returned, 'approval.file', {
      ...filing,
      splitting: '分属不同业务，不是同一项目',
      sharing: '目录已编制，每日更新',
    })
    await act('bureau-acceptor', returned, 'approval.acknowledgeFiling')
    await act('water-bureau-clerk', waiting, 'approval.file', { ...filing, splitting: '分属不同业务' })
    await send(
      'water-bureau-clerk',
      'PUT',
      `/projects/${typed.project}/filing`,
      { content: { goals: '写了一半' } },
      { 'if-match': '"0"' },
    )
  }

  async function applications() {
    const reviewed = await get<{ project: { approval: { opinions: { checklist: unknown }[] } } }>(
      'bureau-reviewer',
      `/projects/${row('智慧黄冈').code}`,
    )
    const checklist = reviewed.project.approval.opinions[0]?.checklist
    const opinion = (amount: number, conclusion = 'approve') => ({
      checklist,
      conclusion,
      suggestedAmount: amount,
      text: '审核意见',
    })
    const decision = (amount: number) => ({
      result: amount > 0 ? 'approve' : 'refuse',
      amount,
      sharingOpinion: amount > 0 ? '按目录共享' : '',
      cipherOpinion: amount > 0 ? '按方案实施并评估' : '',
      conditions: amount > 0 ? ['依托武汉云部署，不得新建机房', '上线前完成密码应用安全性评估'] : [],
      reason: '按审核意见办理',
    })
    const amountOf = async (project: string) => {
      const { project: state } = await get<{ project: { ledger: { amount: number }[] } }>(
        'bureau-reviewer',
        `/projects/${project}`,
      )
      return state.ledger.at(-1)?.amount ?? 0
    }

    // Given back by the leader, withdrawn, begun anew as the first of several stages, then the next stage.
    const stages = on('宜丰县雪亮工程')
    await act('public-security-leader', stages, 'approval.declineConfirmation', { reason: '请核对金额' })
    await act('public-security-clerk', stages, 'approval.submitApplication')
    await act('public-security-clerk', stages, 'approval.withdraw', { reason: '改为分阶段申报' })
    await act('public-security-clerk', stages, 'approval.startApplication', { stage: 'proposal' })
    await act('public-security-clerk', stages, 'approval.submitApplication')
    await act('public-security-leader', stages, 'approval.confirmApplication', { agrees: true })
    await act('bureau-acceptor', stages, 'approval.acceptApplication')
    const proposed = await amountOf(stages.project)
    await act('bureau-reviewer', stages, 'approval.giveOpinion', opinion(proposed))
    await act('bureau-approver', stages, 'approval.decide', decision(proposed))
    await act('bureau-acceptor', stages, 'approval.issueLetter', { copies: ['finance-bureau'] })
    await act('public-security-clerk', stages, 'approval.startApplication', { stage: 'feasibilityStudy' })
    await act('public-security-clerk', stages, 'approval.submitApplication')

    // Withdrawn before it was accepted; withdrawn in review.
    await act('ecology-bureau-clerk', on('智慧环保'), 'approval.withdraw', { reason: '需求调整' })
    const inReview = on('迎江区智慧文明社区')
    await act('bureau-acceptor', inReview, 'approval.acceptApplication')
    await act('civil-affairs-clerk', inReview, 'approval.withdraw', { reason: '资金未落实' })

    // Returned a second time, answered in part; and a first return answered with a change nobody asked for.
    const twice = on('“智慧应急”建设项目')
    await act('bureau-reviewer', twice, 'approval.returnForCorrection', again(''), 422)
    await act('bureau-reviewer', twice, 'approval.returnForCorrection', again('答复未涉及密钥备份'))
    const correction = `/projects/${twice.project}/correction`
    await send(
      'emergency-bureau-clerk',
      'PUT',
      correction,
      { content: { answers: { 1: { state: 'corrected', text: '已补充' } }, reasons: {} } },
      { 'if-match': '"0"' },
    )
    const returned = on('大庆市政务数据资源中心')
    const { sections } = await get<{ sections: { section: string; version: number; content: object }[] }>(
      'economy-bureau-clerk',
      `/projects/${returned.project}/application`,
    )
    const answering = `/projects/${returned.project}/correction`
    await send(
      'economy-bureau-clerk',
      'PUT',
      answering,
      { content: { answers: {}, reasons: { needs: '随共享分析一并补充' } } },
      { 'if-match': '"0"' },
    )
    for (const [name, change] of Object.entries({
      sharing: { analysis: '已补充共享分析' },
      needs: { necessity: '补充必要性论证' },
    })) {
      const section = sections.find(each => each.section === name)
      await send(
        'economy-bureau-clerk',
        'PUT',
        `/projects/${returned.project}/application/${name}`,
        { content: { ...section?.content, ...change }, finished: true },
        { 'if-match': `"${section?.version ?? 0}"` },
      )
    }
    await act('economy-bureau-clerk', returned, 'approval.resubmitApplication', {
      answers: ['已补充共享数据', '已补充密钥管理', '测算依据见询价材料'].map((text, n) => ({
        state: n === 2 ? 'disputed' : 'corrected',
        text,
      })),
      otherChanges: [{ section: 'needs', reason: '随共享分析一并补充' }],
    })
    await act('economy-bureau-leader', returned, 'approval.confirmApplication', { agrees: true })

    // Decided late; refused by the city government; consented to; refused by the bureau; a review left lying.
    const late = on('宁夏智慧林草云')
    const lateAmount = await amountOf(late.project)
    await act('bureau-reviewer', late, 'approval.giveOpinion', opinion(lateAmount - WAN))
    await act('bureau-approver', late, 'approval.decide', decision(lateAmount - WAN))
    const sentBack = on('智慧黄冈')
    const sentBackAmount = await amountOf(sentBack.project)
    await act('bureau-approver', sentBack, 'approval.decide', decision(sentBackAmount))
    await act('city-government', sentBack, 'approval.giveConsent', { result: 'return', opinion: '请再核投资' })
    const refused = on('岱山县教育局智慧教育')
    await act('bureau-reviewer', refused, 'approval.giveOpinion', opinion(await amountOf(refused.project), 'refuse'))
    await act('bureau-approver', refused, 'approval.decide', decision(0))
    await act('bureau-acceptor', refused, 'approval.issueLetter', { copies: [] })
    await act('city-government', on('大安市雪亮工程'), 'approval.giveConsent', { result: 'consent', opinion: '同意' })
    await act('bureau-acceptor', on('大安市雪亮工程'), 'approval.issueLetter', { copies: ['audit-bureau'] })
    await act('education-bureau-clerk', refused, 'approval.startApplication', { stage: 'implementationPlan' })
    await send(
      'bureau-reviewer',
      'PUT',
      `/projects/${sentBack.project}/submissions/1/review`,
      { content: { marks: {}, opinion: { text: '待核' }, corrections: null } },
      { 'if-match': '"0"' },
    )
    await act('bureau-approver', on('湛江市政务信息系统'), 'supervision.stop', { reason: '任务已并入全市统建项目' })
  }

  function again(secondTimeReason: string) {
    return { items: [{ section: 'cipher', place: '密钥', text: '请说明密钥备份', rule: 'W-13.1' }], secondTimeReason }
  }

  async function rules() {
    const city = { rules: 'wuhan-2021' }
    const from = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const propose = (change: unknown, day: string) =>
      act('system-administrator', city, 'supervision.proposeAmendment', {
        change,
        from: day,
        reason: '按市政府常务会议意见',
      })
    await propose({ kind: 'parameter', parameter: 'approvalThreshold', value: 100 * WAN }, from(2))
    await act('security-administrator', city, 'supervision.confirmAmendment')
    await propose({ kind: 'parameter', parameter: 'approvalWorkingDays', value: 15 }, from(3))
    await act('security-administrator', city, 'supervision.declineAmendment', { answer: '暂不压缩' })
    await propose({ kind: 'rule', rule: 'W-14+.a', standing: 'off' }, from(4))
    await act('security-administrator', city, 'supervision.confirmAmendment')
    await propose({ kind: 'parameter', parameter: 'correctionWorkingDays', value: 12 }, from(5))
  }

  /** An account that waits for the second administrator, and one that was disabled. */
  async function accounts() {
    const admin = 'system-administrator'
    const post = { login: 'water-bureau-clerk-c', postTitle: '经办人丙', unit: 'water-bureau', roles: ['owner.clerk'] }
    await send(admin, 'POST', '/administration/accounts', post)
    const { items: found } = await get<{ items: { id: string; login: string }[] }>(
      admin,
      '/administration/accounts?q=archives-leader',
    )
    await send(admin, 'POST', `/administration/accounts/${found[0]?.id}/disabling`, {})
  }
}
