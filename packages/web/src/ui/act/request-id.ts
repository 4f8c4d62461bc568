/** A UUID from the browser's random numbers. `crypto.randomUUID` is missing on plain http inside closed networks. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Remembers the id of the act somebody intends, so that sending it again is the same act. */
export interface Intention {
  idFor(act: { readonly subject: unknown; readonly action: string; readonly input: unknown }): string
  /** the act was done, or is given up: the next one is a new act */
  done(): void
}

export function intention(makeId: () => string = newRequestId): Intention {
  let intended: { readonly what: string; readonly id: string } | undefined
  return {
    idFor(act) {
      const what = JSON.stringify([act.subject, act.action, act.input])
      if (intended?.what !== what) intended = { what, id: makeId() }
      return intended.id
    },
    done() {
      intended = undefined
    },
  }
}
