import { describe, expect, it } from 'vitest'
import { packWith, saidBy } from '../../testing/said-by.ts'

const bar = '不安排运维经费'
const harderBar = '不安排运维经费，不得新建、改建、扩建'

describe('operation', () => {
  it('N-28.1 unshared or doubly collected data bars money and building', () => {
    const shared = { sharedAsRequired: true, collectedTwice: false }
    expect(saidBy('N-28.1', shared)).toBeNull()
    expect(saidBy('N-28.1', { ...shared, collectedTwice: true })).toBe(harderBar)
    expect(saidBy('N-28.1', { ...shared, sharedAsRequired: false })).toBe(harderBar)
    const free = packWith({ sharingBindsOperationMoney: false })
    expect(saidBy('N-28.1', { ...shared, sharedAsRequired: false }, free)).toBeNull()
  })
  it('N-28.2 outside the catalogue there is no operation money', () => {
    expect(saidBy('N-28.2', { inCatalogue: true })).toBeNull()
    expect(saidBy('N-28.2', { inCatalogue: false })).toBe(bar)
    expect(saidBy('N-28.2', { inCatalogue: false }, packWith({ catalogueBindsOperationMoney: false }))).toBeNull()
  })
  it.each([
    ['N-28.3 security', { securityMet: false }],
    ['N-28.3 cipher', { cipherMet: false }],
    ['N-28.3 a grave danger', { graveDanger: true }],
  ])('%s bars money and building', (_, fault) => {
    const safe = { securityMet: true, cipherMet: true, graveDanger: false }
    expect(saidBy('N-28.3', safe)).toBeNull()
    expect(saidBy('N-28.3', { ...safe, ...fault })).toBe(harderBar)
    expect(saidBy('N-28.3', { ...safe, ...fault }, packWith({ securityBindsOperationMoney: false }))).toBeNull()
  })
  it('H-7 neither integrated nor connected, no more money', () => {
    expect(saidBy('H-7', { integrated: true, connected: true })).toBeNull()
    expect(saidBy('H-7', { integrated: false, connected: true })).toBe('原则上不再安排运维经费')
    expect(saidBy('H-7', { integrated: true, connected: false })).toBe('原则上不再安排运维经费')
  })
  it('N-10.2 in the catalogue, and up to date', () => {
    expect(saidBy('N-10.2', { inCatalogue: true, catalogueUpToDate: true })).toBeNull()
    expect(saidBy('N-10.2', { inCatalogue: true, catalogueUpToDate: false })).toBe('系统目录未及时更新')
    expect(saidBy('N-10.2', { inCatalogue: false, catalogueUpToDate: false })).toBe('系统未纳入总目录')
  })
  it('N-11.4 catalogue, standing mechanism, feedback', () => {
    const kept = { dataCatalogued: true, sharingKeptUp: true, feedbackGiven: true }
    expect(saidBy('N-11.4', kept)).toBeNull()
    expect(saidBy('N-11.4', { dataCatalogued: false, sharingKeptUp: false, feedbackGiven: false })).toBe(
      '信息共享缺少：信息资源目录、信息共享长效机制、使用情况反馈',
    )
    expect(saidBy('N-11.4', { ...kept, feedbackGiven: false })).toBe('信息共享缺少：使用情况反馈')
  })
  it.each([
    ['H-5 cut off', 'cutOff'],
    ['H-5 replaceable', 'replaceable'],
    ['H-5 rarely used', 'rarelyUsed'],
  ])('%s systems are cleared up', (_, fault) => {
    const used = { cutOff: false, replaceable: false, rarelyUsed: false, clearedUp: false }
    expect(saidBy('H-5', used)).toBeNull()
    expect(saidBy('H-5', { ...used, [fault]: true })).toBe('系统应予清理')
    expect(saidBy('H-5', { ...used, [fault]: true, clearedUp: true })).toBeNull()
  })
  it('L-S21 a protection level is fixed', () => {
    expect(saidBy('L-S21', { protectionLevel: 1 })).toBeNull()
    expect(saidBy('L-S21', { protectionLevel: null })).toBe('系统未确定网络安全保护等级')
  })
  it('L-P15 level 2 and above is filed within 30 days of going live', () => {
    const live = { protectionLevel: 2, wentLiveOn: '2026-03-02', protectionFiledOn: null, today: '2026-04-01' }
    expect(saidBy('L-P15', live)).toBeNull()
    expect(saidBy('L-P15', { ...live, today: '2026-04-02' })).toBe('“办理网络安全等级保护备案”已超期')
    expect(saidBy('L-P15', { ...live, today: '2026-04-02', protectionLevel: 1 })).toBeNull()
    expect(saidBy('L-P15', { ...live, protectionFiledOn: '2026-04-02' })).toBe('“办理网络安全等级保护备案”超出期限')
    expect(saidBy('L-P15', { ...live, wentLiveOn: null, today: '2030-01-01' })).toBeNull()
  })
  it('L-P14 level 3 and above is tested every twelve months', () => {
    const tested = {
      protectionLevel: 3,
      wentLiveOn: '2024-01-10',
      protectionTestedOn: '2025-03-02',
      today: '2026-03-02',
    }
    expect(saidBy('L-P14', tested)).toBeNull()
    expect(saidBy('L-P14', { ...tested, today: '2026-03-03' })).toBe('“开展网络安全等级测评”已超期')
    expect(saidBy('L-P14', { ...tested, today: '2026-03-03', protectionLevel: 2 })).toBeNull()
    expect(saidBy('L-P14', { ...tested, protectionTestedOn: null })).toBe('“开展网络安全等级测评”已超期')
  })
})
