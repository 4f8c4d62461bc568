import type { Content } from 'pdfmake/interfaces.js'

/** Reserves `room` points below a heading and gives them back: where what follows does not begin, it does not stand. */
export const keepWithNext = (heading: Content, room: number) =>
  ({
    stack: [heading, { text: '', fontSize: 1, lineHeight: 0.01, marginTop: room }],
    unbreakable: true,
    marginBottom: -room,
  }) satisfies Content
