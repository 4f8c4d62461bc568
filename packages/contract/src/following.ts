import { z } from 'zod'
import { endpoint, ProjectCode } from './endpoint.ts'
import { ProjectRow } from './shapes.ts'

const Following = z.object({ following: z.boolean() })

/** A list of followed projects is never longer; who follows more is shown the ones that changed last. */
export const FOLLOWED_SHOWN = 100

/** Projects somebody wants to hear of. */
export const followingApi = {
  list: endpoint({
    method: 'GET',
    path: '/following',
    summary: '关注的项目',
    open: 'signedIn',
    response: z.object({ items: z.array(ProjectRow) }),
  }),
  of: endpoint({
    method: 'GET',
    path: '/projects/:code/following',
    summary: '是否关注',
    open: 'signedIn',
    params: ProjectCode,
    response: Following,
  }),
  follow: endpoint({
    method: 'PUT',
    path: '/projects/:code/following',
    summary: '关注',
    open: 'signedIn',
    params: ProjectCode,
    response: Following,
  }),
  unfollow: endpoint({
    method: 'DELETE',
    path: '/projects/:code/following',
    summary: '取消关注',
    open: 'signedIn',
    params: ProjectCode,
    response: Following,
  }),
} as const
