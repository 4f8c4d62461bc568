import { type ReviewItem, type Text, text } from '@zhengheng/policy'

/** What is said to the applicant when an item does not conform and the reviewer has typed nothing yet. */
export const standardOpinions: Readonly<Record<ReviewItem, Text>> = {
  needsFit: text(
    '请补充说明各项建设内容对应的实际业务需求',
    'Show which business need each part of the content answers',
  ),
  scaleFit: text('请核实投资规模，补充造价依据或核减', 'Check the investment: add price evidence or reduce it'),
  noMachineRoom: text(
    '请取消新建机房、专网，改为依托武汉云和市电子政务网',
    'Replace new machine rooms or networks by the city cloud and network',
  ),
  cityPlatform: text(
    '请改为部署在武汉云和市级平台，或逐项说明理由',
    'Use the city cloud and platforms, or explain item by item',
  ),
  sharedCapability: text(
    '请改用市级统一基础服务能力，或逐项说明理由',
    'Use the shared services, or explain item by item',
  ),
  mobileEntry: text('请将移动端入口接入市级统一入口', 'Move the mobile entrance into the unified one'),
  sharingNeeded: text('请补充共享需求目录：资源名称和提供单位', 'Name the data needed and who provides them'),
  sharingOffered: text(
    '请补充共享提供目录：资源名称、共享属性和依据',
    'Name the data offered, their openness and basis',
  ),
  cipherScheme: text(
    '请补充密码应用方案：身份鉴别、传输、存储、不可否认',
    'Complete the cipher scheme: identity, transport, storage, non-repudiation',
  ),
  compiler: text('请补充编制单位的资信、资质或能力证明', 'Add proof of the compiler’s qualification'),
  goals: text('请将绩效目标改为可衡量的指标和目标值', 'State goals as indicators with target values'),
}
