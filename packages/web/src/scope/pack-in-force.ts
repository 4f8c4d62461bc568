import { packNamed } from '@zhengheng/policy'

/** The rules by which routes are found now. */
export const pack = packNamed('wuhan-2021')
