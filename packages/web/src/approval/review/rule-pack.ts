import { packNamed } from '@zhengheng/policy'

/** The pack whose limits and calendar screens foretell with; the server decides with its own. */
export const rulePack = packNamed('wuhan-2021')
