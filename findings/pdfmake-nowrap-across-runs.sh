#!/usr/bin/env bash
# Expected: text with noWrap stays on one line, however many runs it is made of: a currency and an amount of which one
#   is bold go to the next line together, as they do when neither is.
# Happens: between two runs the line breaking rules of Unicode decide, as if noWrap were not there, and tear them apart
#   though they would fit on the next line.
# Version: pdfmake 0.3.11. Source: its src/TextBreaker.js, getBreaks: noWrap keeps each run whole, but a run is held to
#   the one before it only where the rules allow no break. That much issue 975 asked for. The inner property noNewLine,
#   which is not documented, holds two runs together.
# Who is hurt: whoever prints numbers of documents, codes and amounts that must not tear and have two styles, or, as in
#   Chinese, two fonts, because one has the letters and another the characters.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' >package.json
npm install --no-save --no-audit --no-fund --silent pdfmake@0.3.11

cat >run.js <<'NODE'
import pdfmake from 'pdfmake'
import Helvetica from 'pdfmake/standard-fonts/Helvetica.js'

pdfmake.addFonts(Helvetica)
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)

/** The lines of a paragraph, read from the page's own stream: words drawn at one height are one line. */
async function report(what, amount) {
  const document = pdfmake.createPdf({
    compress: false,
    pageSize: { width: 200, height: 200 },
    pageMargins: 20,
    defaultStyle: { font: 'Helvetica', fontSize: 10 },
    content: { text: ['Paid on 30 November: ', { ...amount, noWrap: true }] },
  })
  const bytes = Buffer.from(await document.getBuffer()).toString('latin1')
  const lines = new Map()
  for (const [, height, drawn] of bytes.matchAll(/1 0 0 1 \S+ (\S+) Tm[^]*?\[(.*?)\] TJ/g)) {
    const words = [...drawn.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => Buffer.from(hex, 'hex')).join('')
    lines.set(height, (lines.get(height) ?? '') + words)
  }
  console.log(`${what}: ${[...lines.values()].join('| ')}`)
}

await report('one run', { text: 'CNY 1,280,000.00' })
await report('two runs', { text: ['CNY ', { text: '1,280,000.00', bold: true }] })
await report('two runs, noNewLine', { text: [{ text: 'CNY ', noNewLine: true }, { text: '1,280,000.00', bold: true }] })
NODE

cat >expected <<'TEXT'
one run: Paid on 30 November: | CNY 1,280,000.00
two runs: Paid on 30 November: CNY | 1,280,000.00
two runs, noNewLine: Paid on 30 November: | CNY 1,280,000.00
TEXT
node run.js | tee seen
diff expected seen
