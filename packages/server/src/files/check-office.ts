import { contentDiffers, encrypted, FileRefused } from './refusal.ts'
import type { SpooledFile } from './spooled-file.ts'
import { headOf, refuseEntities } from './xml-head.ts'
import { type Archive, withArchive } from './zip-entries.ts'

const MAIN_PART = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
  ofd: 'ofd.xml',
} as const

const TYPES = '[content_types].xml'
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** Office and OFD files are archives; what they are is told by the parts inside, not by the name. */
export async function checkOffice(file: SpooledFile, extension: keyof typeof MAIN_PART): Promise<void> {
  const head = await file.at(0, 8)
  // Word wraps a password-protected docx in the container of the old formats.
  if (head.equals(COMPOUND_FILE)) throw (await holdsEncryption(file)) ? encrypted() : contentDiffers(extension)
  if (!head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) throw contentDiffers(extension)
  await withArchive(file, async archive => {
    const others = Object.values(MAIN_PART).filter(part => archive.entries.has(part))
    if (others.length !== 1 || others[0] !== MAIN_PART[extension]) throw contentDiffers(extension)
    if (extension !== 'ofd') await refuseMacros(archive, extension)
    for (const [name, entry] of archive.entries) {
      if (/\.(xml|rels|vml)$/.test(name)) await refuseEntities(archive.zip, entry)
    }
  })
}

async function refuseMacros({ zip, entries }: Archive, extension: string): Promise<void> {
  const types = entries.get(TYPES)
  if (!types) throw contentDiffers(extension)
  const declared = await headOf(zip, types, () => false)
  const named = [...entries.keys()].some(name => /vbaproject\.bin$|vbadata\.xml$|(^|\/)macrosheets\//.test(name))
  if (named || /macroEnabled|vbaProject|intlMacrosheet/i.test(declared))
    throw new FileRefused(
      'macros',
      `文件含有宏。请另存为不含宏的 ${extension} 格式后再上传。`,
      `The file contains macros. Save it as ${extension} without macros and upload again.`,
    )
}

async function holdsEncryption(file: SpooledFile): Promise<boolean> {
  const sample = await file.at(0, Math.min(file.size, 1 << 20))
  return sample.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
