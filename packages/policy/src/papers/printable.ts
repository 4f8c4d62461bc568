/** What XML cannot hold, and marks that turn or hide text: an amount must not read otherwise on paper than in the log. */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu

/** Text as it may stand in a document: well-formed, without invisible or turning characters. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, '')

/** The non-empty lines of prose that people typed, each a paragraph. */
export const printableLines = (text: string): readonly string[] =>
  printable(text)
    .split(/[\r\n\u2028\u2029]+/)
    .map(line => line.replace(/\t/g, ' ').trim())
    .filter(line => line !== '')
