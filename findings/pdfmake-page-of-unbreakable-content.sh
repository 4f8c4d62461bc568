#!/usr/bin/env bash
# Expected: pageBreakBefore is told on which page each node was laid out. The documentation's recipe against headings
#   that stand alone, break when getFollowingNodesOnPage() is empty, then keeps a heading with what follows it.
# Happens: nodes within an unbreakable block or a row of a table with dontBreakRows are told with the place they had
#   before the block was moved as a whole. What is drawn on the next page is said to stand below the heading, and the
#   heading is left alone at the foot. An id that nothing refers to makes the page right, for the one node that has it,
#   and with it the layout.
# Version: pdfmake 0.3.11. Source: its src/ElementWriter.js, addFragment, which corrects only lines that know their
#   node, and src/LayoutBuilder.js, processLeaf, which makes known only nodes with an id or in a table of contents.
#   Issue 2130 tells of it, pull request 2927 proposes a mend.
# Who is hurt: authors of reports and official documents, whose tables must not break within a row and whose headings
#   must not stand alone: the two cannot be had together by the recipe.
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

/** The words drawn on each page, read from the pages' own streams. */
async function drawn(definition) {
  const bytes = await pdfmake.createPdf({ compress: false, ...definition }).getBuffer()
  const streams = Buffer.from(bytes).toString('latin1').matchAll(/stream\n([^]*?)endstream/g)
  const pages = [...streams].map(([, stream]) => stream).filter(stream => stream.includes(' TJ'))
  return pages.map(page => [...page.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => Buffer.from(hex, 'hex')).join(''))
}

async function report(what, body) {
  let told
  const pages = await drawn({
    pageSize: { width: 200, height: 200 },
    pageMargins: 20,
    defaultStyle: { font: 'Helvetica', fontSize: 10 },
    content: [{ text: 'Text', marginBottom: 115 }, { text: 'Heading', headlineLevel: 1 }, body],
    pageBreakBefore: (node, nodes) => {
      if (node.text === 'Body') told = node.pageNumbers[0]
      return node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0
    },
  })
  const page = words => pages.findIndex(each => each.includes(words)) + 1
  console.log(`${what}: heading on page ${page('Heading')}, body on page ${page('Body')}, told as on page ${told}`)
}

const body = { text: 'Body', lineHeight: 4 }
await report('plain', { ...body })
await report('row', { table: { body: [[{ ...body }]] } })
await report('unbreakable', { ...body, unbreakable: true })
await report('row with dontBreakRows', { table: { dontBreakRows: true, body: [[{ ...body }]] } })
await report('unbreakable, with an id', { ...body, unbreakable: true, id: 'unused' })
NODE

cat >expected <<'TEXT'
plain: heading on page 2, body on page 2, told as on page 2
row: heading on page 2, body on page 2, told as on page 2
unbreakable: heading on page 1, body on page 2, told as on page 1
row with dontBreakRows: heading on page 1, body on page 2, told as on page 1
unbreakable, with an id: heading on page 2, body on page 2, told as on page 2
TEXT
node run.js | tee seen
diff expected seen
