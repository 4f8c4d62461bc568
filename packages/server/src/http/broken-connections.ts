import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { bareHeaders } from './security-headers.ts'

/** Answers what is not even HTTP, with the same headers as everything else. */
export function refuseBrokenConnections(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const body = JSON.stringify({ type: 'urn:zhengheng:malformed', title: '请求无法识别', status })
  const headers = { ...bareHeaders, 'content-type': 'application/problem+json; charset=utf-8', connection: 'close' }
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body) }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
