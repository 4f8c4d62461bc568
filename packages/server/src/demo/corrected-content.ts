import type { ApplicationContent, ApplicationDraft } from '@zhengheng/policy'

/** What the unit changes after the correction notice of the stories: the sections it names, and nothing else. */
export const correctedContent = ({ sharing, cipher }: ApplicationContent): ApplicationDraft => ({
  sharing: {
    ...sharing,
    offered: [
      ...sharing.offered,
      { name: '事项办理统计', openness: 'conditional', basis: '城市运行监测需要' },
      { name: '预警与处置记录', openness: 'conditional', basis: '跨部门联合处置需要' },
    ],
  },
  cipher: {
    ...cipher,
    scheme: `${cipher.scheme}密钥由市级统一密码服务平台生成、分发、备份和销毁，管理员与审计员分设。`,
  },
})
