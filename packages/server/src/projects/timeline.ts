import type { TimelineEntry } from '@zhengheng/contract'
import { signature, titleOfEntry, versionText } from '@zhengheng/policy'
import type { StoredEntry } from '../spine/log.ts'

/** Entries as people read them. `mayRead` says whose typed words this reader may see. */
export const toTimeline = (
  entries: readonly StoredEntry[],
  mayRead: (action: string) => boolean = () => true,
): TimelineEntry[] =>
  entries.map(({ body, hash }) => ({
    no: body.no,
    action: body.action,
    title: titleOfEntry(body),
    at: body.at,
    by: signature(body.actor),
    input: mayRead(body.action) ? body.input : null,
    number: body.allocated.number,
    hash,
    pack: `${body.pack.name}/${versionText(body.pack)}`,
  }))
