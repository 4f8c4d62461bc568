#!/usr/bin/env bash
# Expected: an XML reader's own decoder turns the reference of any character into that character. XML 1.0, 4.1 and 2.2,
#   allows references up to U+10FFFF, and 𠮷, a way to write 吉 in names, is U+20BB7.
# Happens: the function for decoding that saxen hands to listeners keeps the lowest 16 bits of the number. What comes
#   out is another character, without a warning and without U+FFFD. The same character written as itself is read rightly.
# Version: saxen 11.2.0. Source: its dist/index.js, function replaceEntities, which calls String.fromCharCode.
# Who is hurt: whoever reads Office files or other XML by saxen, where names of people and places have rare characters.
#   read-excel-file 9.3.17, which has a copy of saxen, reads such a cell wrongly too (tried). Writers that use references
#   are common: the Transformer of OpenJDK 17.0.15 writes 吉 as itself but 𠮷 by number, even in UTF-8, and ElementTree
#   of Python 3.11 does so by default for everything beyond ASCII (both tried).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' >package.json
npm install --no-save --no-audit --no-fund --silent saxen@11.2.0

cat >run.js <<'NODE'
import { Parser } from 'saxen'

for (const written of ['吉', '&#x5409;', '𠮷', '&#x20BB7;', '&#134071;']) {
  const parser = new Parser()
  parser.on('text', (text, decodeEntities) => {
    const read = decodeEntities(text)
    console.log(`${written} is read as ${read} U+${read.codePointAt(0).toString(16).toUpperCase()}`)
  })
  parser.parse(`<name>${written}</name>`)
}
NODE

cat >expected <<'TEXT'
吉 is read as 吉 U+5409
&#x5409; is read as 吉 U+5409
𠮷 is read as 𠮷 U+20BB7
&#x20BB7; is read as ஷ U+BB7
&#134071; is read as ஷ U+BB7
TEXT
node run.js | tee seen
diff expected seen
