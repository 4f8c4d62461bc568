import type { Chapter } from '../kernel/action.ts'
import type { RuleId } from './rulebook.ts'

/**
 * Rules whose act belongs to a chapter that does not have it yet: shown as 待建 until something applies them.
 * A rule stays here at most until its act exists; the coverage page says which these are.
 */
export const awaitingActions = {
  'W-14+.d': 'acceptance',
  'W-14+.g': 'operation',
  'W-14+.h': 'construction',
  'N-9.3': 'operation',
  'N-10.2': 'operation',
  'N-11.4': 'operation',
  'N-11.6': 'operation',
  'N-13.1': 'construction',
  'N-13.2': 'construction',
  'N-14.1': 'construction',
  'N-15.1': 'construction',
  'N-16.1': 'construction',
  'N-16.2': 'acceptance',
  'N-19.1': 'construction',
  'N-20.1': 'construction',
  'N-20.2': 'construction',
  'N-21.1': 'construction',
  'N-21.2': 'supervision',
  'N-22.1': 'construction',
  'N-23.1': 'construction',
  'N-23.2': 'construction',
  'N-23.3': 'construction',
  'N-24.2': 'construction',
  'N-25.2': 'acceptance',
  'N-25.3': 'acceptance',
  'N-25.4': 'acceptance',
  'N-26.1': 'acceptance',
  'N-27.2': 'operation',
  'N-28.0': 'operation',
  'N-29.1': 'supervision',
  'N-31.1': 'supervision',
  'N-32.1': 'operation',
  'N-33.1': 'supervision',
  'H-1': 'operation',
  'H-2': 'operation',
  'H-5': 'operation',
  'H-7': 'operation',
  'H-8': 'supervision',
  'L-S21': 'operation',
  'L-C27': 'operation',
} as const satisfies Partial<Record<RuleId, Chapter>>
