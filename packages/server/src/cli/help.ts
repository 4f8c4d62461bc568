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

export function commandHelp({ name, summary, options, operands = [], notes = [] }: Command): string {
  const help: Option = { type: 'boolean', short: 'h', describe: { zh: '显示本说明', en: 'show this' } }
  const all: Options = { ...options, help }
  const rows = Object.entries(all).map(([option, { short, type, multiple, describe }]) => {
    const flag = `${short ? `-${short}, ` : ''}--${option}${type === 'string' ? ' <…>' : ''}${multiple ? ' …' : ''}`
    return { flag, describe: `${describe.zh} / ${describe.en}` }
  })
  const named = operands.map(({ name: operand, describe, optional }) => ({
    flag: optional ? `[${operand}]` : `<${operand}>`,
    describe: `${describe.zh} / ${describe.en}`,
  }))
  const width = Math.max(...[...named, ...rows].map(({ flag }) => flag.length))
  const lines = [...named, ...rows].map(({ flag, describe }) => `  ${flag.padEnd(width)}  ${describe}`)
  const usage = [name, ...named.map(({ flag }) => flag), '[options]'].join(' ')
  return `${summary.zh}
${summary.en}

用法 / Usage: ${CALL} ${usage}

${lines.join('\n')}
${notes.map(({ zh, en }) => `\n${zh}\n${en}\n`).join('')}
退出码 / Exit code: 0 成功 ok, 1 有问题或被拒绝 problem found or refused, 2 用法错误 wrong usage
`
}
