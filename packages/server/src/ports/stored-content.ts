/** What a file store may find when it is asked for content it was given. */
export class ContentMissing extends Error {
  constructor(digest: string) {
    super(`no content is stored under ${digest}`)
    this.name = 'ContentMissing'
  }
}

export class ContentDamaged extends Error {
  constructor(digest: string) {
    super(`the content stored under ${digest} is damaged`)
    this.name = 'ContentDamaged'
  }
}
