import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Trouble, troubleOf } from '../db/trouble.ts'
import { notFound, Problem } from '../house/problem.ts'
import { storeTrouble } from '../ports/store-trouble.ts'
import { ContentDamaged, ContentMissing } from '../ports/stored-content.ts'
import { NotNow } from '../spine/condition.ts'
import { DamagedContent } from '../spine/content.ts'
import { FalseState } from '../spine/subject.ts'
import { SubjectHeld } from '../spine/turn.ts'

/** Turns every failure into a problem body. What went wrong inside is logged under the reference, never sent. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => sendFailure(error, request, reply))
  app.setNotFoundHandler((request, reply) => sendFailure(notFound(), request, reply))
}

export function sendFailure(error: FastifyError | Problem, request: FastifyRequest, reply: FastifyReply) {
  const problem = error instanceof Problem ? error : translated(error)
  if (isCutOff(request)) request.log.info({ reference: request.id }, 'cut off by the client')
  // The server said so in its log when it began; every click would say it again.
  else if (problem.body.status >= 500 && !(error instanceof NotNow))
    request.log.error({ reference: request.id, err: error }, 'failed')
  else if (isDataException(error)) request.log.warn({ reference: request.id, err: error }, 'refused by the database')
  return reply
    .code(problem.body.status)
    .headers(problem.headers)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ ...problem.body, reference: request.id })
}

/** Whoever sent it went away in the middle: nobody's fault, and nobody hears the answer. */
const isCutOff = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete

/** PostgreSQL's class 22: a value it cannot hold. The schemas refuse those before; this is the net below them. */
const isDataException = (error: object): boolean => 'code' in error && /^22[0-9A-Z]{3}$/.test(String(error.code))

/** Failures that Fastify itself finds, in plain words; everything unexpected is one and the same answer. */
function translated(error: FastifyError): Problem {
  if (error instanceof NotNow) return new Problem(503, 'not-now', '暂停办理', error.concern.text, {}, LATER)
  if (error instanceof DamagedContent)
    return new Problem(500, 'content-damaged', '申报材料已损坏', {
      zh: '这里要用到的一份已提交的申报材料与提交时的校验值不符，或者不见了。系统没有使用它，也没有做任何改动。请把参考编号告诉管理员，由管理员运行 zhengheng verify 核对，并从备份恢复。',
      en: 'A submitted application needed here is missing, or is no longer what was submitted. It was not used and nothing was changed. Tell the administrator the reference: “zhengheng verify” finds the damage, and the backup has the original.',
    })
  if (error instanceof FalseState)
    return new Problem(500, 'state-altered', '现状被改动', {
      zh: '这里要办理的事项，其现状与签名不符：数据库被绕过系统改动过。系统没有办理，也没有做任何改动。请把参考编号告诉管理员，由管理员运行 zhengheng verify 核对，再运行 zhengheng rebuild 按记录修复。',
      en: 'What this act rests on is not what was signed: somebody changed the database behind the product. Nothing was done. Tell the administrator the reference: “zhengheng verify” names what was changed, and “zhengheng rebuild” makes it again from the log.',
    })
  if (error instanceof ContentMissing || error instanceof ContentDamaged)
    return new Problem(500, 'file-damaged', '文件已损坏或遗失', {
      zh: '这个文件在文件存储中已损坏或不见了，系统没有交出。请把参考编号告诉管理员，由管理员从备份恢复。',
      en: 'The file is damaged or gone in the store, and was not handed out. Tell the administrator the reference: the backup has it.',
    })
  if (storeTrouble(error))
    return new Problem(
      503,
      'files-away',
      '文件存储暂不可用',
      {
        zh: '文件存储暂不可用，没有收下或交出文件。其他办理不受影响；请稍后再试，如一直这样，请告诉管理员。',
        en: 'The file store cannot be used just now; no file was taken or handed out. Everything else goes on. Try again later; if it stays like this, tell the administrator.',
      },
      {},
      LATER,
    )
  const trouble = error instanceof SubjectHeld ? 'held' : troubleOf(error)
  if (trouble) return troubled[trouble]()
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
  if (isDataException(error))
    return new Problem(400, 'out-of-range', '内容超出范围', {
      zh: '收到的某个数值、日期或文字超出了能保存的范围，没有做任何改动。请检查后重试。',
      en: 'A number, day or text that arrived is beyond what can be kept; nothing was changed. Check it and try again.',
    })
  return new Problem(500, 'failed', '服务出错', {
    zh: '服务器没有完成这次操作。请稍后重试；如仍不行，请把参考编号告诉管理员。',
    en: 'The server could not complete this. Try again later; if it still fails, tell the administrator the reference.',
  })
}

const LATER = { 'retry-after': '30' }
const SOON = { 'retry-after': '2' }

/** What the person can do about it. A client sends the same again, with the same request id, and nothing is done twice. */
const troubled: Readonly<Record<Trouble, () => Problem>> = {
  held: () =>
    new Problem(
      423,
      'held',
      '正有人办理',
      {
        zh: '此刻正有人在办理这个事项，您的这一次没有办，也没有做任何改动。请稍后再按一次；如一直这样，请告诉管理员。',
        en: 'Somebody is acting on this case just now; nothing was done or changed. Press again in a moment; if it stays like this, tell the administrator.',
      },
      {},
      SOON,
    ),
  slow: () =>
    new Problem(500, 'too-slow', '用时过长', {
      zh: '这次操作用时过长，已经停下，没有做任何改动。请缩小查询范围或稍后再试；如仍不行，请把参考编号告诉管理员。',
      en: 'This took too long and was stopped; nothing was changed. Narrow the search or try again later; if it still fails, tell the administrator the reference.',
    }),
  away: () =>
    new Problem(
      503,
      'database-away',
      '数据库暂时没有应答',
      {
        zh: '与数据库的连接中断了。请稍等几秒再按一次：已经办成的不会重复办理，您填写的内容还在。',
        en: 'The connection to the database broke. Wait a few seconds and press again: what was done is not done twice, and what you typed is still there.',
      },
      {},
      SOON,
    ),
}
