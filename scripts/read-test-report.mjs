import { existsSync, readFileSync } from 'node:fs'

/** Counts one part. A file that could not run, an error outside any test, and a part without tests count as failures. */
export function readTestReport(path, exitCode) {
  if (!existsSync(path)) return { failed: 1 }
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const passed = report.numPassedTests
  const skipped = report.numPendingTests + report.numTodoTests
  const brokenFiles = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  const counted = report.numFailedTests + brokenFiles.length
  const failed = counted === 0 && (exitCode !== 0 || passed === 0) ? 1 : counted
  return { passed, failed, skipped }
}
