const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
const DIRECTORY_LENGTH = 46

/**
 * Sets every entry of a ZIP file to midnight of `day`, so that the same content gives the same bytes.
 * @throws when the bytes are not a plain ZIP file without a comment
 */
export function withZipTime(zip: Uint8Array, day: string): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const end = bytes.length - END_LENGTH
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('not a plain ZIP file')
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const dosDate = ((year - 1980) << 9) | (month << 5) | date
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const local = view.getUint32(entry + 42, true)
    stamp(view, entry + 12, dosDate)
    stamp(view, local + 10, dosDate)
    entry += DIRECTORY_LENGTH + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0)
  }
  return bytes
}

function stamp(view: DataView, at: number, dosDate: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, dosDate, true)
}
