import { notFound } from './problem.ts'

/** The year of an annual plan as an address has it. @throws as for what is not there when it is no such year */
export function yearInAddress(written: string): number {
  if (!/^2[01]\d\d$/.test(written)) throw notFound()
  return Number(written)
}
