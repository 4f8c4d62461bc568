/** Something around the program (a setting, folder, port, database) stands in the way; says what, and what to do. */
export class Obstacle extends Error {
  readonly zh: string
  readonly en: string

  constructor(text: { zh: string; en: string }) {
    super(`${text.zh}\n${text.en}`)
    this.name = 'Obstacle'
    this.zh = text.zh
    this.en = text.en
  }
}
