import { expect, test } from 'vitest'
import { Obstacle } from '../obstacle.ts'
import { command, jsonOption, WrongUsage } from './command.ts'
import { runCommandLine } from './run-command-line.ts'

const greet = command({
  name: 'greet',
  summary: { zh: '问候', en: 'Greet somebody' },
  options: { ...jsonOption, name: { type: 'string', describe: { zh: '姓名', en: 'who' } } },
  async run({ values, print, printJson }) {
    if (values.name === 'nobody') throw new WrongUsage('nobody cannot be greeted')
    if (values.name === 'ghost') throw new Obstacle({ zh: '没有这个人', en: 'There is no such person' })
    if (values.json) printJson({ hello: values.name })
    else print(`hello ${values.name}`)
    return values.name === 'stranger' ? 1 : 0
  },
})

const find = command({
  name: 'find',
  summary: { zh: '查找', en: 'Find something' },
  options: jsonOption,
  operands: [
    { name: 'what', describe: { zh: '找什么', en: 'what to find' } },
    { name: 'where', describe: { zh: '在哪里', en: 'where' }, optional: true },
  ],
  async run({ operands, print }) {
    print(operands.join(' in '))
    return 0
  },
})

const count = command({
  name: 'count',
  summary: { zh: '计数', en: 'Count' },
  options: { of: { type: 'string', multiple: true, describe: { zh: '数什么', en: 'what to count' } } },
  async run({ values: { of = [] }, print }) {
    print(of.join(' '))
    return 0
  },
})

async function call(...args: string[]) {
  const streams = { out: '', err: '' }
  const write = (stream: 'out' | 'err') => (text: string) => {
    streams[stream] += text
  }
  const code = await runCommandLine(args, [greet, find, count], { out: write('out'), err: write('err') })
  return { code, ...streams }
}

test('a command prints its result and its own exit code', async () => {
  expect(await call('greet', '--name', 'li')).toEqual({ code: 0, out: 'hello li\n', err: '' })
  expect((await call('greet', '--name', 'stranger')).code).toBe(1)
  expect(JSON.parse((await call('greet', '--name', 'li', '--json')).out)).toEqual({ hello: 'li' })
})

test('an option that takes several values hands over all of them, in their order; others are taken once', async () => {
  const heard = await call('count', '--of', 'a', '--of', 'b', '--of=c')
  expect(heard).toMatchObject({ code: 0, out: 'a b c\n' })
  expect((await call('count', '--help')).out).toContain('--of <…> …')
  const twice = await call('greet', '--name', 'li', '--name=wang')
  expect(twice).toMatchObject({ code: 2, out: '' })
  expect(twice.err).toContain('--name may be given once')
})

test('help lists every command, and every option of one', async () => {
  expect((await call('--help')).out).toMatch(/greet {2}问候 \/ Greet somebody/)
  const help = await call('greet', '--help')
  expect(help).toMatchObject({ code: 0, err: '' })
  expect(help.out).toMatch(/--name <…>[\s\S]*--json|--json[\s\S]*--name <…>/)
})

test('what is named by its place is told in the help, asked for, and bounded', async () => {
  expect((await call('find', 'keys', 'hall')).out).toBe('keys in hall\n')
  expect((await call('find', 'keys')).out).toBe('keys\n')
  expect((await call('find', '--help')).out).toMatch(/find <what> \[where\] \[options\][\s\S]*<what> {2,}找什么/)
  for (const args of [['find'], ['find', 'a', 'b', 'c']]) expect((await call(...args)).code).toBe(2)
})

test.each([[[]], [['dance']], [['greet', '--colour']], [['greet', 'extra']], [['greet', '--name', 'nobody']]])(
  'wrong usage %j exits with 2 and explains on standard error only',
  async args => {
    const { code, out, err } = await call(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/Usage/)
  },
)

test('an obstacle is shown in its own words with exit code 1', async () => {
  expect(await call('greet', '--name', 'ghost')).toEqual({
    code: 1,
    out: '',
    err: '没有这个人\nThere is no such person\n',
  })
})
