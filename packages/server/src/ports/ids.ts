import { randomUUIDv7 } from 'node:crypto'

/** Names for new things: UUIDv7, so that keys made later sort later and indexes grow at one end. */
export interface Ids {
  uuid(): string
}

export const systemIds: Ids = { uuid: () => randomUUIDv7() }
