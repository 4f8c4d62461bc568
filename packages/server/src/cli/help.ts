import type { Command, Option, Options } from './command.ts'

const CALL = 'npm run zhengheng --'

export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary.zh} / ${summary.en}`)
  return `政衡 Zhengheng

用法 / Usage: ${CALL} <command> [options]

${lines.join('\n')}

  ${CALL} <command> --help
`
}

export function commandHelp({ name, summary, options }: Command): string {
  const help: Option = { type: 'boolean', short: 'h', describe: { zh: '显示本说明', en: 'show this' } }
  const all: Options = { ...options, help }
  const rows = Object.entries(all).map(([option, { short, type, describe }]) => {
    const flag = `${short ? `-${short}, ` : ''}--${option}${type === 'string' ? ' <…>' : ''}`
    return { flag, describe: `${describe.zh} / ${describe.en}` }
  })
  const width = Math.max(...rows.map(({ flag }) => flag.length))
  const lines = rows.map(({ flag, describe }) => `  ${flag.padEnd(width)}  ${describe}`)
  return `${summary.zh}
${summary.en}

用法 / Usage: ${CALL} ${name} [options]

${lines.join('\n')}

退出码 / Exit code: 0 成功 ok, 1 有问题或被拒绝 problem found or refused, 2 用法错误 wrong usage
`
}
