import { commands } from './cli/commands.ts'
import { runCommandLine } from './cli/run-command-line.ts'

// Whoever reads our output may stop reading, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2), commands)
