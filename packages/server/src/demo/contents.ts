import type { DemoCase } from './cases.ts'

/**
 * What the lines of some demo projects say they build, worded for the demonstration: the publications tell no more than
 * names and amounts. Projects of the same kind are worded alike on purpose, so that repetition and splitting can be seen.
 */
const cameras =
  '在主要路口、村（社区）出入口和公共场所新建高清视频监控点位，建设县、乡、村三级综治视频平台，视频按权限分级共享给综治中心和派出所。'
const community =
  '为社区建设居民信息、楼栋房屋、志愿服务和文明积分管理，网格员用移动端走访登记和上报事件，按街道、社区、网格三级流转办理。'
const village =
  '为行政村建设数字乡村综合平台，包括村务公开、三资管理、积分治理和农产品展销，接入村级视频和气象监测，村干部用移动端走访和通知，村民用手机查询和报事，数据汇入农业农村数据底座。'
const command =
  '汇聚城管、应急、交通、环保等部门的感知数据和视频资源，对城市运行事件统一受理、分级派遣、协同处置和考核评价。'
const terminals = '为档案查阅大厅采购自助查询终端和身份核验设备，接入馆藏目录检索系统，供市民自助查询、打印和预约调卷。'

const contents: Readonly<Partial<Record<string, string>>> = {
  'C-37e': `${cameras}配套存储、传输链路和前端供电。`,
  'C-37a': `${cameras}重点整合学校周边已有点位。`,
  'C-37c': `${cameras}二期补充人像卡口和车辆卡口，建设智能分析服务。`,
  'C-25': `${community}另建居民线上报事和办事预约。`,
  'C-30': `${community}接入门禁和消防通道占用提醒。`,
  'C-35': `${village}先在一个村试用。`,
  'C-32': `${village}在十一个村推广，统一运营培训。`,
  'C-28': `${command}建设综合指挥大厅。`,
  'C-6': `建设四个中心的场所和显示系统，完善数字城管部件普查。${command}`,
  'S-5': `${terminals}东院区先配六台。`,
  'S-6': `${terminals}西院区再配五台。`,
}

export const demoContent = (id: string): string => contents[id] ?? ''

/** What a line says of itself: what it builds, and where that was published or that it is made up. */
export const demoSummary = ({ id, source, provenance }: DemoCase): string =>
  source === null && demoContent(id) !== ''
    ? `${demoContent(id)}演示数据，不是真实项目。`
    : `${demoContent(id)}演示数据。${provenance}`
