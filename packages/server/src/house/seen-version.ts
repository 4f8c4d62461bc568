import { Problem } from './problem.ts'

/** `If-Match: "3"`: the version on the writer's screen, "0" for what nobody has saved yet. */
export function seenVersion(ifMatch: string | undefined): number {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch ?? '')?.[1]
  if (version !== undefined) return Number(version)
  throw new Problem(428, 'version-needed', '缺少版本', {
    zh: '保存时须带上所见版本（If-Match），以免覆盖他人的修改。请刷新页面后重试。',
    en: 'Saving needs the version you saw (If-Match), so that nobody’s work is overwritten. Reload and try again.',
  })
}
