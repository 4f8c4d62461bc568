import type { FormValue } from '../../../ui/form/ActionForm.tsx'

/** Sentences approvers use again and again; they go into the letter, so they are Chinese. */
const approving = {
  sharingOpinion: '同意信息资源共享分析篇。请按目录编目、挂接和更新，并按需提供共享。',
  cipherOpinion: '同意密码应用方案。请同步规划、建设、运行密码保障系统，并按规定开展评估。',
  reason: '申报方案符合要求，同意批复。',
}
const refusing = { reason: '申报方案不符合要求，不予批复。' }

/** Fills only what is still empty. */
export function withUsualWords(value: FormValue): FormValue {
  const words = value.result === 'refuse' ? refusing : approving
  const empty = Object.entries(words).filter(([key]) => String(value[key] ?? '').trim() === '')
  return { ...value, ...Object.fromEntries(empty) }
}
