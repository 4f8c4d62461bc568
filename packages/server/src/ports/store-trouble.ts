import { type Text, text } from '@zhengheng/policy'
import { S3NetworkError, S3ServiceError } from 's3mini'
import { Silence } from './silence.ts'

/** By the code a bucket gives. */
const byBucket: Readonly<Record<string, Text>> = {
  NoSuchBucket: text(
    '存储桶不存在，请核对 FILE_STORE 中的桶名或先建桶',
    'there is no such bucket; check its name in FILE_STORE, or make it',
  ),
  AuthorizationHeaderMalformed: text(
    '区域不对，请在 FILE_STORE 后加 ?region=…',
    'the region is another; add ?region=… to FILE_STORE',
  ),
  SignatureDoesNotMatch: text('S3_SECRET_ACCESS_KEY 不对', 'S3_SECRET_ACCESS_KEY is wrong'),
  InvalidAccessKeyId: text('S3_ACCESS_KEY_ID 不对', 'S3_ACCESS_KEY_ID is wrong'),
  AccessDenied: text('这组凭据无权读写该桶', 'these credentials may not read and write the bucket'),
  RequestTimeTooSkewed: text(
    '本机时钟与存储相差太多，请校时',
    'the clock of this machine is too far from that of the store; set it right',
  ),
}

const byDisk: Readonly<Record<string, Text>> = {
  EROFS: text('文件夹是只读的', 'the folder is read-only'),
  EACCES: text('无权写入文件夹', 'the folder may not be written'),
  EPERM: text('无权写入文件夹', 'the folder may not be written'),
  ENOSPC: text('磁盘已满', 'the disk is full'),
  EDQUOT: text('磁盘配额已用完', 'the disk quota is used up'),
  EIO: text('磁盘读写出错', 'the disk fails to read or write'),
  ENOTDIR: text('FILE_STORE 不是文件夹', 'FILE_STORE is not a folder'),
}

/** What is the matter with a file store, as far as whoever keeps it can do something about it; undefined for all else. */
export function storeTrouble(error: unknown): Text | undefined {
  if (error instanceof S3ServiceError) {
    // The library reads the code only under one spelling of the content type.
    const code = /<Code>(\w+)<\/Code>/.exec(error.body ?? '')?.[1] ?? String(error.status)
    return byBucket[code] ?? text(`存储桶答复 ${code}`, `the bucket answers ${code}`)
  }
  const broken = error instanceof TypeError && error.message === 'fetch failed'
  if (broken || error instanceof S3NetworkError || error instanceof Silence)
    return text('存储桶连不上或没有应答', 'the bucket cannot be reached, or says nothing')
  const { code = '', syscall } = error as NodeJS.ErrnoException
  return syscall === undefined ? undefined : byDisk[code]
}
