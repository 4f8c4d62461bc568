import { z } from 'zod'
import { check, line } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

/** Article 11: applicant and compiler answer for scheme and benefits. */
export const Commitment = z.strictObject({
  fitsNeeds: check(
    '申报方案的内容、架构和投资规模符合实际业务需求',
    'Content, architecture and investment fit real needs',
  ),
  answersForBenefits: check('对申报方案和建设效益负责', 'The unit answers for scheme and benefits'),
  notClassified: check('申报内容不含涉密信息', 'Nothing in it is classified'),
  post: line('承诺人岗位', 'Post', { hint: text('例如：分管领导', 'For example: deputy director') }),
})
