import { parseArgs } from 'node:util'
import { Obstacle } from '../obstacle.ts'
import { readSettings } from '../settings.ts'
import { type Command, type ExitCode, type Input, type Options, type ValuesOf, WrongUsage } from './command.ts'
import { commandHelp, generalHelp } from './help.ts'

export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

const standard: Streams = {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
}

/** Finds the command, checks its options, runs it, and says in plain words what went wrong. */
export async function runCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  streams: Streams = standard,
): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined || ['--help', '-h', 'help'].includes(name)) {
    const write = name === undefined ? streams.err : streams.out
    write(generalHelp(commands))
    return name === undefined ? 2 : 0
  }
  const found = commands.find(each => each.name === name)
  if (!found) {
    streams.err(`没有命令 ${name} / There is no command ${name}\n\n${generalHelp(commands)}`)
    return 2
  }
  try {
    const typed = parse(found, rest)
    if (typed === 'help') {
      streams.out(commandHelp(found))
      return 0
    }
    return await found.run(inputFor(typed, streams))
  } catch (error) {
    return report(error, found, streams)
  }
}

interface Typed {
  readonly values: ValuesOf<Options>
  readonly operands: readonly string[]
}

function parse({ options, operands = [] }: Command, args: readonly string[]): Typed | 'help' {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short && { short }), ...(multiple && { multiple }) },
    ]),
  )
  const all = { ...known, help: { type: 'boolean', short: 'h' } } as const
  try {
    const again = repeated(args, options)
    if (again) throw new Error(`--${again} 只能写一次 / --${again} may be given once`)
    const { values, positionals } = parseArgs({
      args: [...args],
      options: all,
      strict: true,
      allowPositionals: operands.length > 0,
    })
    if (values.help) return 'help'
    const missing = operands.find((operand, place) => !operand.optional && positionals[place] === undefined)
    if (missing) throw new Error(`缺少 <${missing.name}> / <${missing.name}> is missing`)
    const [extra] = positionals.slice(operands.length)
    if (extra !== undefined) throw new Error(`多余的 ${extra} / ${extra} is one too many`)
    return { values: values as ValuesOf<Options>, operands: positionals }
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

/** An option written twice that is taken once: left to itself the parser would keep the last and drop the others. */
function repeated(args: readonly string[], options: Options): string | undefined {
  const typed = args.filter(arg => arg.startsWith('--')).map(arg => arg.slice(2).split('=')[0] ?? '')
  return Object.entries(options)
    .filter(([, { type, multiple }]) => type === 'string' && !multiple)
    .map(([name]) => name)
    .find(name => typed.indexOf(name) !== typed.lastIndexOf(name))
}

function inputFor({ values, operands }: Typed, { out, err }: Streams): Input<Options> {
  return {
    values,
    operands,
    settings: () => readSettings(),
    print: line => out(`${line}\n`),
    printJson: value => out(`${JSON.stringify(value, null, 2)}\n`),
    say: line => err(`${line}\n`),
  }
}

function report(error: unknown, command: Command, { err }: Streams): ExitCode {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof WrongUsage) {
    err(`${message}\n\n${commandHelp(command)}`)
    return 2
  }
  err(error instanceof Obstacle ? `${message}\n` : `意外错误 / Unexpected error: ${message}\n`)
  return 1
}
