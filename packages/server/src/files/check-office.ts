import { mainPart, type PartTypes, partName, partTypes, typesOf } from './package-parts.ts'
import { contentDiffers, encrypted, FileRefused } from './refusal.ts'
import type { SpooledFile } from './spooled-file.ts'
import { refuseEntities } from './xml-head.ts'
import { type Archive, wholeOf, withArchive, withArchiveIn } from './zip-entries.ts'

const MAIN_PART = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
  ofd: 'ofd.xml',
} as const

type Extension = keyof typeof MAIN_PART

/** The document of a package under any name is known by its type. */
const MAIN_TYPE: Readonly<Partial<Record<Extension, RegExp>>> = {
  docx: /\.wordprocessingml\.document\.main\+xml$/i,
  xlsx: /\.spreadsheetml\.sheet\.main\+xml$/i,
  pptx: /\.presentationml\.presentation\.main\+xml$/i,
}

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ZIP = Buffer.from('PK\x03\x04', 'latin1')

/** Office and OFD files are archives; what they are is told by the parts inside, not by the name. */
export async function checkOffice(file: SpooledFile, extension: Extension): Promise<void> {
  const head = await file.at(0, 8)
  // Word wraps a password-protected docx in the container of the old formats.
  if (head.equals(COMPOUND_FILE)) throw (await holdsEncryption(file)) ? encrypted() : contentDiffers(extension)
  if (!head.subarray(0, 4).equals(ZIP)) throw contentDiffers(extension)
  await withArchive(file, async archive => {
    const types = extension === 'ofd' ? undefined : await partTypes(archive)
    const kinds = await kindsOf(archive, types)
    if (kinds.size !== 1 || !kinds.has(extension) || (extension !== 'ofd' && !types)) throw contentDiffers(extension)
    if (types && (await holdsMacros(archive, types))) throw macros(extension)
    for (const [name, entry] of archive.entries) {
      if (/\.(xml|rels|vml)$/.test(name)) await refuseEntities(archive.zip, entry)
    }
  })
}

/** What the archive is: by the part where such a document usually begins, and by the one it names itself. */
async function kindsOf(archive: Archive, types: PartTypes | undefined): Promise<ReadonlySet<string>> {
  const usual = Object.entries(MAIN_PART).filter(([, part]) => archive.entries.has(part))
  const main = types && (await mainPart(archive))
  const declared = main !== undefined && archive.entries.has(main) ? typesOf(main, types as PartTypes) : []
  const named = Object.entries(MAIN_TYPE).filter(([, type]) => declared.some(each => type.test(each)))
  return new Set([...usual, ...named].map(([extension]) => extension))
}

/** A whole document put into another: what it holds is for its own parts to say. */
const EMBEDDED = /\.macroEnabled\.12$/i
const MACRO_PART = /vbaproject\.bin$|vbadata\.xml$|(^|\/)macrosheets\//

/** Types of endings that no part has say nothing. */
async function holdsMacros(archive: Archive, types: PartTypes): Promise<boolean> {
  const parts = [...archive.entries.keys()].map(partName)
  if (parts.some(part => MACRO_PART.test(part))) return true
  const declared = [...types.named.values(), ...parts.map(part => typesOf(part, types))].flat()
  if (declared.some(type => /macroEnabled|vbaProject|macrosheet/i.test(type) && !EMBEDDED.test(type))) return true
  for (const [name, entry] of archive.entries) {
    if (!typesOf(partName(name), types).some(type => EMBEDDED.test(type))) continue
    if (await embedsMacros(await wholeOf(archive.zip, entry))) return true
  }
  return false
}

/** The binary form of a table has a type with “macroEnabled” in it whether it holds macros or not. */
async function embedsMacros(content: Buffer): Promise<boolean> {
  if (content.subarray(0, 8).equals(COMPOUND_FILE)) return content.includes(Buffer.from('_VBA_PROJECT', 'utf16le'))
  if (!content.subarray(0, 4).equals(ZIP)) return false
  let found = false
  await withArchiveIn(content, async archive => {
    const parts = [...archive.entries.keys()].map(partName)
    const types = await partTypes(archive)
    const declared = types ? [...types.named.values(), ...parts.map(part => typesOf(part, types))].flat() : []
    // A document within the document within: nobody needs that, and nobody looks there.
    found =
      parts.some(part => MACRO_PART.test(part)) ||
      declared.some(type => /vbaProject|macrosheet/i.test(type) || EMBEDDED.test(type))
  })
  return found
}

const macros = (extension: string): FileRefused =>
  new FileRefused(
    'macros',
    `文件含有宏。请另存为不含宏的 ${extension} 格式后再上传。`,
    `The file contains macros. Save it as ${extension} without macros and upload again.`,
  )

async function holdsEncryption(file: SpooledFile): Promise<boolean> {
  const sample = await file.at(0, Math.min(file.size, 1 << 20))
  return sample.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
