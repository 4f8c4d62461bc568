import { administratorPasswordCommand } from './administrator-password.ts'
import { backupCommand } from './backup.ts'
import { bootstrapCommand } from './bootstrap.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { explainCommand } from './explain.ts'
import { exportLogCommand } from './export-log.ts'
import { keysCommand } from './keys.ts'
import { migrateCommand } from './migrate.ts'
import { peopleCommand } from './people.ts'
import { rebuildCommand } from './rebuild.ts'
import { rehearseCommand } from './rehearse.ts'
import { restoreCommand } from './restore.ts'
import { routeCommand } from './route.ts'
import { sealCommand } from './seal.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'

/** All commands, in the order of the help text. */
export const commands: readonly Command[] = [
  startCommand,
  migrateCommand,
  bootstrapCommand,
  peopleCommand,
  administratorPasswordCommand,
  routeCommand,
  checkCommand,
  explainCommand,
  verifyCommand,
  sealCommand,
  exportLogCommand,
  rebuildCommand,
  rehearseCommand,
  backupCommand,
  restoreCommand,
  keysCommand,
]
