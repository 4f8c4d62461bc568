import { join } from 'node:path'
import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { readRecording } from './recording.ts'
import { restored, updated } from './updated-city.ts'
test('x', async () => {
  const recording = readRecording(join(import.meta.dirname, 'f39247f.ndjson.gz'))
  const city = await updated(await restored(recording), recording)
  let text = ''
  for (const { path, askedBy, answer } of recording.answers) {
    const [login = ''] = askedBy
    if (path.endsWith('.docx')) {
      const now = await city.visitors.paper(login, path)
      text += `${path} ${login} ${JSON.stringify(now) === JSON.stringify(answer)}\n`
      if (JSON.stringify(now) !== JSON.stringify(answer)) text += (answer as any ?? []).filter((x: string) => !now?.includes(x)).map((x: string) => '  - ' + x + '\n').join('') + (now ?? []).filter((x: string) => !(answer as any)?.includes(x)).map((x: string) => '  + ' + x + '\n').join('')
    } else if (/^\/projects\/[^/]*$/.test(path)) {
      const now: any = await city.visitors.get(login, path)
      for (const [n, t] of now.tasks.entries()) if (t.paused !== (answer as any).tasks[n].paused) text += `${path} ${login} ${now.project.status} ${JSON.stringify(t)} was ${JSON.stringify((answer as any).tasks[n])}\n`
    }
  }
  writeFileSync('/tmp/rp/papers.txt', text)
  await city.close()
})
