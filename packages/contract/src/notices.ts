import { z } from 'zod'
import { Before, Done, endpoint } from './endpoint.ts'
import { Notice } from './shapes.ts'

/** What somebody was told. */
export const noticesApi = {
  list: endpoint({
    method: 'GET',
    path: '/notices',
    summary: '通知',
    open: 'signedIn',
    watching: true,
    query: Before,
    response: z.object({ items: z.array(Notice), unread: z.int(), next: z.string().nullable() }),
  }),
  read: endpoint({
    method: 'POST',
    path: '/notices/read',
    summary: '全部标为已读',
    open: 'signedIn',
    response: Done,
  }),
} as const
