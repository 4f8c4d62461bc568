import { z } from 'zod'
import { choice, optionalProse } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

const yesNo = { yes: text('是', 'Yes'), no: text('否', 'No') } as const
const capability = {
  shared: text('使用市级统一能力', 'Uses the city’s shared service'),
  own: text('自建', 'Own build'),
  none: text('不需要', 'Not needed'),
} as const

/** Article 12 asked before anybody writes 180 pages. */
export const Intensive = z.strictObject({
  newMachineRoom: choice('是否新建机房', 'New machine room?', yesNo),
  newDedicatedNetwork: choice('是否新建专网', 'New private network?', yesNo),
  cityCloud: choice('是否部署在武汉云', 'On the city cloud?', yesNo),
  cityNetwork: choice('是否使用市电子政务网', 'On the city government network?', yesNo),
  identity: choice('身份认证', 'Identity', capability),
  geography: choice('地理信息', 'Geographic information', capability),
  blockchain: choice('区块链', 'Blockchain', capability),
  intelligence: choice('人工智能', 'Artificial intelligence', capability),
  mobileEntry: choice('移动端入口', 'Mobile entrance', {
    unified: text('接入市级统一入口', 'In the city’s unified entry'),
    own: text('自建入口', 'Own entrance'),
    none: text('无移动端', 'No mobile use'),
  }),
  explanation: optionalProse('未采用统一设施或能力的说明', 'Why shared facilities are not used', {
    hint: text('上面选“否”或“自建”的，逐项说明理由', 'Explain every “no” or “own build” above'),
  }),
})
