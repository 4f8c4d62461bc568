import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { requireFreePort } from './require-free-port.ts'

test('a taken port is refused with the port and what to do', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  await expect(requireFreePort('127.0.0.1', port)).rejects.toThrow(
    new RegExp(`Port ${port} .* PORT=${port + 1} npm start`),
  )
  await new Promise(resolve => other.close(resolve))
  await expect(requireFreePort('127.0.0.1', port)).resolves.toBeUndefined()
})

test('an address of another machine is refused by name', async () => {
  await expect(requireFreePort('192.0.2.1', 0)).rejects.toThrow(/192\.0\.2\.1/)
})
