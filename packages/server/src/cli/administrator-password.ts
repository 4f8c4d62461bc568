import { type PasswordAnswer, resetAdministratorPassword } from '../people/administrator-password.ts'
import { command, jsonOption, type Text } from './command.ts'
import { wholeSlip } from './whole-slip.ts'
import { withPeople } from './with-people.ts'

export const administratorPasswordCommand = command({
  name: 'administrator-password',
  summary: {
    zh: '管理员遗失口令且无人可以代为重置时，在服务器上生成新的激活码，由本人重设口令（记入账号日志）',
    en: 'A new activation for an administrator who lost the password, when no other can reset it (goes on the account log)',
  },
  operands: [{ name: 'LOGIN', describe: { zh: '管理员的登录名', en: 'login name of the administrator' } }],
  options: jsonOption,
  async run({ values, operands: [login = ''], settings, print, printJson, say }) {
    const caller = { name: 'zhengheng administrator-password', say }
    const answer = await withPeople(settings(), caller, people => resetAdministratorPassword(people, login))
    if (answer.kind !== 'done') {
      const { zh, en } = refusals[answer.kind]
      say(`${login}：${zh}`)
      say(`${login}: ${en}`)
      return 1
    }
    const { kind: _, ...activation } = answer
    if (values.json) printJson(activation)
    else {
      print('原口令已失效。以下激活单只显示这一次，请交给本人：')
      print('The former password is void. This slip is shown only now; give it to the person:')
      for (const line of wholeSlip(activation)) print(line)
    }
    return 0
  },
})

const refusals: Record<Exclude<PasswordAnswer['kind'], 'done'>, Text> = {
  unknown: { zh: '没有这个登录名。', en: 'there is no such login name.' },
  notAdministrator: {
    zh: '不是管理员账号，请由系统管理员在“单位与账号”中重置，安全管理员复核。',
    en: 'not an administrator: the system administrator resets it, the security administrator confirms.',
  },
  disabled: {
    zh: '该账号已停用，请由其他管理员启用。',
    en: 'the account is disabled: another administrator enables it.',
  },
}
