import { useQuery } from '@tanstack/react-query'
import { client, keys } from '../../../wire/api.ts'

/** Who was asked for which section of a project, and who may be asked. */
export const useInvitations = (code: string) =>
  useQuery({
    queryKey: keys.invitations(code),
    queryFn: () => client.invitations.list({ params: { code } }),
  })
