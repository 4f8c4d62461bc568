import type { FastifyReply } from 'fastify'
import { downloadHeaders } from '../house/download-headers.ts'
import type { Drawable } from './draw-pdf.ts'
import { writePdf } from './write-pdf.ts'

/** Answers with a paper as a PDF file to be saved. */
export async function sendPdf(reply: FastifyReply, name: string, paper: Drawable) {
  const bytes = Buffer.from(await writePdf(paper))
  return reply
    .headers(downloadHeaders({ name: `${name}.pdf`, mediaType: 'application/pdf', size: bytes.length }))
    .send(bytes)
}
