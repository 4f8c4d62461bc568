#!/usr/bin/env bash
# Expected: a worksheet whose cells do not say where they stand is read in the order of its cells. The attribute r of
#   a cell is optional (ECMA-376 Part 1, 18.3.1.4 and the schema of CT_Cell), as is that of a row (18.3.1.73).
# Happens: reading ends with a TypeError about an undefined length, neither one of the library's own error classes nor
#   a word about cells. A row without its number alone is read.
# Version: read-excel-file 9.3.17. Readers in other languages had to learn the same: calamine issue 261 tells of files
#   that Power BI exports, exceljs pull request 537 of one that Excel opens and exceljs then did not.
# Who is hurt: people who hand in a table as some program exported it, and are told that a sound file cannot be read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' >package.json
npm install --no-save --no-audit --no-fund --silent read-excel-file@9.3.17 fflate@0.8.3

cat >run.js <<'NODE'
import { strToU8, zipSync } from 'fflate'
import * as library from 'read-excel-file/node'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const link = (kind, target) =>
  `<Relationships xmlns="${packaged}/relationships">
     <Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/>
   </Relationships>`

const workbook = rows =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${packaged}/content-types">
           <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
           <Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>
           <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>
         </Types>`,
      ),
      '_rels/.rels': strToU8(link('officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${sheets}" xmlns:r="${office}">
           <sheets><sheet name="Prices" sheetId="1" r:id="rId1"/></sheets>
         </workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(link('worksheet', 'worksheets/sheet1.xml')),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${sheets}"><sheetData>${rows}</sheetData></worksheet>`),
    }),
  )

const full =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Server</t></is></c><c r="B1"><v>12</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Cable</t></is></c><c r="B2"><v>3</v></c></row>'

for (const [what, rows] of [
  ['every place said', full],
  ['rows without number', full.replace(/<row r="\d"/g, '<row')],
  ['cells without place', full.replace(/<c r="\w\d"/g, '<c')],
]) {
  const read = await library.readSheet(workbook(rows)).then(JSON.stringify, error => {
    const own = Object.values(library).some(each => typeof each === 'function' && error instanceof each)
    return `${error.name}${own ? '' : ', none of its own errors'}`
  })
  console.log(`${what}: ${read}`)
}
NODE

cat >expected <<'TEXT'
every place said: [["Server",12],["Cable",3]]
rows without number: [["Server",12],["Cable",3]]
cells without place: TypeError, none of its own errors
TEXT
node run.js | tee seen
diff expected seen
