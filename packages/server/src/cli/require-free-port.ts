import { createServer } from 'node:net'
import { Obstacle } from '../obstacle.ts'

/** Found out before the long steps, and said in words instead of an error code. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen({ host, port }, resolve)
    })
  } catch (error) {
    throw cannotListen(host, port, (error as NodeJS.ErrnoException).code ?? '')
  }
  await new Promise(resolve => probe.close(resolve))
}

function cannotListen(host: string, port: number, code: string): Obstacle {
  if (code === 'EADDRINUSE') {
    return new Obstacle({
      zh: `端口 ${port} 已被另一个程序占用。请停止那个程序，或换一个端口：PORT=${port + 1} npm start`,
      en: `Port ${port} is already used by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    })
  }
  if (code === 'EACCES') {
    return new Obstacle({
      zh: `无权使用端口 ${port}：1024 以下的端口需要特权，而服务不以 root 身份运行。请用 PORT=8080，并由反向代理转发。`,
      en: `Port ${port} needs privileges (it is below 1024) that the server gives up. Use PORT=8080 and let a reverse proxy forward to it.`,
    })
  }
  return new Obstacle({
    zh: `无法在 ${host} 的端口 ${port} 上监听（${code}）。请检查 HOST 是否为本机地址。`,
    en: `Cannot listen on ${host}, port ${port} (${code}). Check that HOST is an address of this machine.`,
  })
}
