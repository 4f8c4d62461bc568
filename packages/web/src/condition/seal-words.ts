import type { SealStanding, SetBackSubject } from '@zhengheng/contract'
import { isSameLoss, type ReportedLoss, type SubjectKind, type Text, text } from '@zhengheng/policy'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]

/** How long ago an instant was, in whole minutes, hours or days. */
export function ageOf(at: string, now: number): Text {
  const age = Math.max(0, now - new Date(at).getTime())
  const [unit, length] =
    age < HOUR ? (['minute', MINUTE] as const) : age < 2 * DAY ? (['hour', HOUR] as const) : (['day', DAY] as const)
  const passed = (language: string) => new Intl.RelativeTimeFormat(language).format(-Math.floor(age / length), unit)
  return text(passed('zh-CN'), passed('en'))
}

type Missing = NonNullable<SealStanding['missing']>

export const countWords = ({ acts, subjects }: Pick<Missing, 'acts' | 'subjects'>): Text =>
  text(`${acts} 次办理，涉及 ${subjects} 个事项`, `${acts} acts on ${subjects} subjects`)

export const lossWords = (loss: Pick<ReportedLoss, 'acts' | 'subjects' | 'seal'>): Text => {
  const { zh, en } = countWords(loss)
  return text(`${zh}，至第 ${loss.seal.no} 号封印`, `${en}, up to seal ${loss.seal.no}`)
}

/** Whom the standstill waits for. */
export function turnWords({ log: { reported } }: Pick<SealStanding, 'log'>, missing: Missing): Text {
  if (missing.confirmed)
    return text('损失已确认，一分钟内恢复办理。', 'The loss is confirmed: work goes on within a minute.')
  if (!reported)
    return text(
      '轮到系统管理员：恢复更新的备份，或者报告损失。',
      'It is the system administrator’s turn: restore a newer backup, or report the loss.',
    )
  if (!isSameLoss(reported, missing))
    return text(
      `报告的是 ${reported.acts} 次办理，现在缺失的与报告的不同。轮到系统管理员重新报告。`,
      `What was reported, ${reported.acts} acts, is not what is missing now: the system administrator reports it anew.`,
    )
  return text(
    '损失已报告，轮到安全管理员确认。',
    'The loss is reported: it waits for the security administrator to confirm it.',
  )
}

export const kindNames: Readonly<Record<SubjectKind, Text>> = {
  project: text('项目', 'Project'),
  plan: text('年度计划', 'Annual plan'),
  rules: text('规则', 'Rules'),
  log: text('平台记录', 'Record of the city'),
  account: text('账号', 'Account'),
  unit: text('单位', 'Unit'),
}

/** What is known of a subject: code and name, or the id alone where the database lost it. */
export const subjectWords = ({ id, code, name }: SetBackSubject): string => [code, name].filter(Boolean).join(' ') || id

export const faultWords = ({ fault, no }: SetBackSubject): Text =>
  ({
    goneSince: text(`全部 ${no} 次办理`, `all of its ${no} acts`),
    behindSeal: text(`第 ${no} 次及以后的办理`, `act ${no} and those after it`),
    otherThanSealed: text(`第 ${no} 次办理与封印时不同`, `act ${no} is another than was sealed`),
  })[fault]
