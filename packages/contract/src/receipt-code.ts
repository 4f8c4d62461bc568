/** 100 bits: nobody comes upon one by trying. An official paper's code has 20 signs, so the two are never mistaken. */
export const RECEIPT_SIGNS = 25

/**
 * The code of a receipt is the beginning of its entry's digest, in groups people can type. So it needs no storage, is
 * there for every act ever done, and fits no other act and no altered one.
 */
export const receiptCodeOf = (hash: string): string => grouped(hash.slice(0, RECEIPT_SIGNS).toUpperCase())

/** As codes are printed: groups of five. */
export const grouped = (signs: string): string => (signs.match(/.{1,5}/g) ?? []).join('-')

/** People type codes in small letters and with other dashes or none. */
export const signsIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
