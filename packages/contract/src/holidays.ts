import { type AmendedRules, CalendarChangeShape, type Offer } from '@zhengheng/policy'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { carried } from './shapes.ts'

/** The calendar as it is kept here: what was entered, what waits, what is missing, and what this person may do. */
export const HolidaysInForce = z.object({
  entered: carried<AmendedRules>('Notices entered, taken back, proposed and declined'),
  version: z.int(),
  offers: z.array(carried<Offer>('An action with the decision about it')),
  /** the first year whose notice should be here and is not */
  missingYear: z.int().nullable(),
})
export type HolidaysInForce = z.output<typeof HolidaysInForce>

/** What a change of the calendar would do to what is still open. Nothing that was decided changes. */
export const CalendarEffect = z.object({
  /** duties whose day was not settled and would be */
  settled: z.int(),
  /** duties whose day would be another */
  moved: z.int(),
  /** duties whose day would not be settled any more */
  unsettled: z.int(),
})
export type CalendarEffect = z.output<typeof CalendarEffect>

export const holidaysApi = {
  inForce: endpoint({
    method: 'GET',
    path: '/holidays',
    summary: '放假安排',
    open: 'signedIn',
    response: HolidaysInForce,
  }),
  effect: endpoint({
    method: 'POST',
    path: '/holidays/effect',
    summary: '录入一份放假安排会改变多少到期日',
    open: 'signedIn',
    staysOpen: true,
    body: z.strictObject({ change: CalendarChangeShape }),
    response: CalendarEffect,
  }),
} as const
