import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DamagedContent } from '../spine/content.ts'
import { notFound, Problem } from './problem.ts'

/** Turns every failure into a problem body. What went wrong inside is logged under the reference, never sent. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => sendFailure(error, request, reply))
  app.setNotFoundHandler((request, reply) => sendFailure(notFound(), request, reply))
}

export function sendFailure(error: FastifyError | Problem, request: FastifyRequest, reply: FastifyReply) {
  const problem = error instanceof Problem ? error : translated(error)
  if (problem.body.status >= 500) request.log.error({ reference: request.id, err: error }, 'failed')
  return reply
    .code(problem.body.status)
    .headers(problem.headers)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ ...problem.body, reference: request.id })
}

/** Failures that Fastify itself finds, in plain words; everything unexpected is one and the same answer. */
function translated(error: FastifyError): Problem {
  if (error instanceof DamagedContent)
    return new Problem(500, 'content-damaged', '申报材料已损坏', {
      zh: '这里要用到的一份已提交的申报材料与提交时的校验值不符，或者不见了。系统没有使用它，也没有做任何改动。请把参考编号告诉管理员，由管理员运行 zhengheng verify 核对，并从备份恢复。',
      en: 'A submitted application needed here is missing, or is no longer what was submitted. It was not used and nothing was changed. Tell the administrator the reference: “zhengheng verify” finds the damage, and the backup has the original.',
    })
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || error.statusCode === 413)
    return new Problem(413, 'too-large', '内容过大', {
      zh: '一次提交的内容超过 1 MB。请分开保存，文件请作为附件上传。',
      en: 'More than 1 MB was sent at once. Save in parts; upload files as attachments.',
    })
  if (error.statusCode === 415)
    return new Problem(415, 'not-json', '格式不对', {
      zh: '这里只接收 JSON（content-type: application/json）。',
      en: 'Only JSON is taken here (content-type: application/json).',
    })
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem(400, 'malformed', '请求无法识别', {
      zh: '收到的内容不完整或格式不对，没有做任何改动。请刷新页面后重试。',
      en: 'What arrived is incomplete or malformed; nothing was changed. Reload the page and try again.',
    })
  return new Problem(500, 'failed', '服务出错', {
    zh: '服务器没有完成这次操作。请稍后重试；如仍不行，请把参考编号告诉管理员。',
    en: 'The server could not complete this. Try again later; if it still fails, tell the administrator the reference.',
  })
}
