import { type BootstrapAnswer, bootstrap } from '../people/bootstrap.ts'
import { command, jsonOption } from './command.ts'
import { wholeSlip } from './whole-slip.ts'
import { withPeople } from './with-people.ts'

export const bootstrapCommand = command({
  name: 'bootstrap',
  summary: {
    zh: '创建系统、安全、审计三个管理员（只能执行一次）',
    en: 'Create the three administrators (works once, then never again)',
  },
  options: jsonOption,
  async run({ values, settings, print, printJson, say }) {
    const answer = await withPeople(settings(), { name: 'zhengheng bootstrap', say }, bootstrap)
    if (answer.kind === 'closed') {
      say(`三个管理员已于 ${answer.at} 创建，不能再次创建。`)
      say(`The three administrators were created at ${answer.at}; this cannot be done again.`)
      return 1
    }
    if (values.json) printJson(answer.administrators)
    else for (const line of told(answer)) print(line)
    return 0
  },
})

function told({ administrators }: Extract<BootstrapAnswer, { kind: 'done' }>): string[] {
  return [
    '以下激活单只显示这一次，请打印后剪开，分别交给三个人，不要留存：',
    'These slips are shown only now. Print and cut them, give each to one person, keep none:',
    ...administrators.flatMap(({ post, ...activation }) => wholeSlip(activation, `${post.zh} / ${post.en}`)),
  ]
}
