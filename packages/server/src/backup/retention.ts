export interface Kept {
  readonly id: string
  readonly at: string
  readonly proven: boolean
}

export interface Retention {
  /** so many of the newest stay */
  readonly newest: number
  /** and all that are younger than this */
  readonly days: number
}

const DAY = 86_400_000

/** Ids of the backups that may go, of a list newest first: never the newest, and never the newest that a drill has proven. */
export function dispensable(backups: readonly Kept[], { newest, days }: Retention, now: Date): readonly string[] {
  const lastProven = backups.find(({ proven }) => proven)
  return backups
    .filter((backup, place) => place >= Math.max(newest, 1) && backup !== lastProven)
    .filter(({ at }) => now.getTime() - Date.parse(at) >= days * DAY)
    .map(({ id }) => id)
}
