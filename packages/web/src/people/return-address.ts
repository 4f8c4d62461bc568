/** Where to go after signing in: an address of this product, or the start. Anything that could leave it is dropped. */
export function returnAddress(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\') || wanted.startsWith('/sign-in'))
    return '/'
  return wanted
}
