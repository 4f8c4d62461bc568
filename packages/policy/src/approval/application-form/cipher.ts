import { z } from 'zod'
import { choice, prose } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

/** The cipher scheme of article 13. */
export const Cipher = z.strictObject({
  needs: prose('密码应用需求', 'Cipher needs', { max: 3000 }),
  scheme: prose('密码应用措施', 'Measures', {
    max: 5000,
    hint: text('身份鉴别、传输、存储、不可否认分别怎么做', 'Identity, transport, storage, non-repudiation'),
  }),
  assessment: choice('密码应用安全性评估安排', 'Assessment', {
    planned: text('已安排', 'Planned'),
    done: text('方案已评估', 'Scheme assessed'),
  }),
})
