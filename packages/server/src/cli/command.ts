import type { Settings } from '../settings.ts'

export interface Text {
  readonly zh: string
  readonly en: string
}

export interface Option {
  readonly type: 'boolean' | 'string'
  readonly short?: string
  /** may be given several times: all values are handed over, in their order */
  readonly multiple?: true
  readonly describe: Text
}

export type Options = Readonly<Record<string, Option>>

export type ValuesOf<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]['multiple'] extends true
    ? readonly string[]
    : O[Name]['type'] extends 'boolean'
      ? boolean
      : string
}

/** 0: done, nothing wrong. 1: a problem was found, or the request refused. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Something named without an option, by its place. */
export interface Operand {
  readonly name: string
  readonly describe: Text
  readonly optional?: true
}

export interface Input<O extends Options> {
  readonly values: ValuesOf<O>
  /** as many as the command takes; those left out are not there */
  readonly operands: readonly string[]
  /** Read only when asked for, so that a command without need of them works under any environment. */
  settings(): Settings
  /** Results, on standard output. */
  print(line: string): void
  printJson(value: unknown): void
  /** Progress and problems, on standard error. */
  say(line: string): void
}

/** One command of the command line; everything about it is in its own file. */
export interface Command<O extends Options = Options> {
  readonly name: string
  readonly summary: Text
  readonly options: O
  readonly operands?: readonly Operand[]
  /** what else the help has to say: what it can do, and what it cannot */
  readonly notes?: readonly Text[]
  run(input: Input<O>): Promise<ExitCode>
}

/** Lets the compiler know the values from the options. */
export function command<const O extends Options>(definition: Command<O>): Command<O> {
  return definition
}

/** For every command that prints data. */
export const jsonOption = {
  json: { type: 'boolean', describe: { zh: '以 JSON 输出', en: 'print JSON' } },
} as const satisfies Options

/** Thrown by a command whose options are well formed but make no sense: exit code 2. */
export class WrongUsage extends Error {}
