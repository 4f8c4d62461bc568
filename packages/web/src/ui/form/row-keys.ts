/** Keys for rows that have no identity of their own, so that removing one does not move what was typed in others. */
export class RowKeys {
  private readonly keys: number[] = []
  private next = 0

  grow(length: number): void {
    while (this.keys.length < length) this.keys.push(this.next++)
    this.keys.length = length
  }

  at(index: number): number {
    return this.keys[index] ?? -1
  }

  remove(index: number): void {
    this.keys.splice(index, 1)
  }
}
