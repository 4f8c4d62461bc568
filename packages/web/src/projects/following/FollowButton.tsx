import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { problemText } from '../../ui/act/act-problem.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { client, keys } from '../../wire/api.ts'

/** To be told of whatever happens to a project. Pressed while it is followed; pressing again ends it. */
export function FollowButton({ code }: { code: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const cache = useQueryClient()
  const { data } = useQuery({
    queryKey: keys.followingOf(code),
    queryFn: () => client.following.of({ params: { code } }),
  })
  const change = useMutation({
    mutationFn: (wanted: boolean) =>
      wanted ? client.following.follow({ params: { code } }) : client.following.unfollow({ params: { code } }),
    onSuccess: async answer => {
      cache.setQueryData(keys.followingOf(code), answer)
      await cache.invalidateQueries({ queryKey: keys.following, exact: true })
      announce(
        answer.following
          ? say(text('已关注，有新的办理会通知您', 'Followed; you will be told of new acts'))
          : say(text('已取消关注', 'No longer followed')),
      )
    },
    onError: error => announce(problemText(error, language)),
  })
  const following = data?.following ?? false
  return (
    <Button aria-pressed={following} disabled={!data} busy={change.isPending} onClick={() => change.mutate(!following)}>
      {following ? say(text('★ 已关注', '★ Followed')) : say(text('☆ 关注', '☆ Follow'))}
    </Button>
  )
}
