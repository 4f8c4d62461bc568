import { expect, it } from 'vitest'
import { answerOf } from './upload.ts'

const stored = {
  digest: 'a'.repeat(64),
  name: '方案.pdf',
  mediaType: 'application/pdf',
  size: 12,
  uploadedAt: '2026-03-09T08:00:00Z',
  uploadedBy: '市水务局经办人',
}

it('takes a stored file', () => expect(answerOf(201, JSON.stringify(stored))).toEqual({ file: stored }))

it('gives the reason of a refusal in its own words', () => {
  const problem = {
    type: 'x',
    title: '不能收',
    status: 422,
    detail: '文件设有打开密码，请去掉后再上传。',
    detailEn: 'Password.',
  }
  expect(answerOf(422, JSON.stringify(problem))).toEqual({
    refused: { zh: '文件设有打开密码，请去掉后再上传。', en: 'Password.' },
  })
})

it('prefers the words about the file itself', () => {
  const words = { zh: '文件是空的', en: 'Empty file' }
  const problem = {
    type: 'x',
    title: 'x',
    status: 400,
    detail: '有 1 处',
    fields: [{ path: 'file', code: 'empty', text: words }],
  }
  expect(answerOf(400, JSON.stringify(problem))).toEqual({ refused: words })
})

it.each([
  [413, '<html>too large</html>', /太大/],
  [502, '', /重新上传/],
  [200, '{}', /没有收下/],
])('words %s without a reason', (status, body, words) => {
  const answer = answerOf(status, body)
  expect('refused' in answer && answer.refused.zh).toMatch(words)
})
