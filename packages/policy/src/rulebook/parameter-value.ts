import { LARGEST_AMOUNT } from '../kernel/money.ts'
import type { Parameters } from './pack.ts'
import { type ParameterName, type ParameterUnit, parameterCatalogue } from './parameters.ts'

const wholeFrom =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most

/** MM-DD of a day every year has. */
const isMonthDay = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d\d-\d\d$/.test(value) &&
  new Date(`2025-${value}T00:00:00Z`).toJSON()?.slice(5, 10) === value

const fits: Record<ParameterUnit, (value: unknown) => boolean> = {
  money: wholeFrom(1, LARGEST_AMOUNT),
  workingDays: wholeFrom(1, 999),
  days: wholeFrom(1, 3650),
  months: wholeFrom(1, 600),
  percent: wholeFrom(1, 100),
  monthDay: isMonthDay,
  yesNo: value => typeof value === 'boolean',
}

/** Whether this can be the value of a parameter, by its unit. */
export const isValueOf = (name: ParameterName, value: unknown): value is Parameters[ParameterName] =>
  value === null ? parameterCatalogue[name].mayBeNone === true : fits[parameterCatalogue[name].unit](value)
