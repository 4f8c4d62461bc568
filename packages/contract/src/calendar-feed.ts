import { z } from 'zod'
import { bytes, Done, endpoint } from './endpoint.ts'

/** The address by which a calendar program reads what a person owes. It is told once, when it is made. */
export const calendarFeedApi = {
  state: endpoint({
    method: 'GET',
    path: '/calendar-feed',
    summary: '我的日历订阅',
    open: 'signedIn',
    response: z.object({ madeAt: z.string().nullable() }),
  }),
  make: endpoint({
    method: 'POST',
    path: '/calendar-feed',
    summary: '生成日历订阅地址，原地址随即作废',
    open: 'signedIn',
    response: z.object({ address: z.string(), madeAt: z.string() }),
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: '/calendar-feed',
    summary: '停用日历订阅地址',
    open: 'signedIn',
    response: Done,
  }),
  /** public: the address is the secret */
  read: bytes({
    method: 'GET',
    path: '/calendar/:file',
    summary: '日历订阅（订阅地址中的密钥.ics），不需登录；lang=en 为英文',
    open: 'public',
    params: z.object({ file: z.string() }),
    query: z.object({ lang: z.string().optional() }),
    file: 'iCalendar',
    types: ['text/calendar'],
  }),
} as const
