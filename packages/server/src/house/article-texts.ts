import { readFileSync } from 'node:fs'
import { documents } from '@zhengheng/policy'
import { z } from 'zod'
import { Obstacle } from '../obstacle.ts'

/** Official text by document and article number, as a deployment supplies it. The product itself carries none. */
export type ArticleTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

const Texts = z.partialRecord(
  z.enum(Object.keys(documents) as [keyof typeof documents]),
  z.record(z.string().regex(/^[1-9]\d{0,2}$/), z.string().trim().min(1).max(20_000)),
)

/**
 * Reads `{ "wuhan-2021-91": { "8": "…" } }`. Nothing given is no texts.
 * @throws Obstacle naming the file and the place when it cannot be read or has another shape
 */
export function readArticleTexts(path: string | undefined): ArticleTexts {
  if (path === undefined || path === '') return {}
  const read = Texts.safeParse(parsed(path))
  if (read.success) return read.data as ArticleTexts
  const [issue] = read.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const place = [...(issue?.path ?? []), ...unknown].join(' → ') || '—'
  throw new Obstacle({
    zh: `条文文件 ${path} 的“${place}”不合要求：应为 {"文号标识": {"条号": "条文"}}，文号标识可用 ${Object.keys(documents).join('、')}。`,
    en: `ARTICLE_TEXTS ${path}, at “${place}”: must read {"document": {"article": "text"}}; documents: ${Object.keys(documents).join(', ')}.`,
  })
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Obstacle({
      zh: `条文文件 ${path} 无法读取：不存在或不是 JSON。请检查 ARTICLE_TEXTS。`,
      en: `ARTICLE_TEXTS ${path} cannot be read: ${(error as Error).message}.`,
    })
  }
}
