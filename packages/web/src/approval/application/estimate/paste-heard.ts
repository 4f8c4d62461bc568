/**
 * Hears Ctrl+V at the document while the focus is in the host. A choice that has the focus gets no paste of its own:
 * browsers send it to the body. Fields elsewhere and open dialogs keep what is pasted into them.
 * @returns what stops the listening
 */
export function hearPaste(host: HTMLElement, heard: (event: ClipboardEvent) => void): () => void {
  const { ownerDocument: page } = host
  const listen = (event: ClipboardEvent) => {
    if (event.defaultPrevented || !host.contains(page.activeElement)) return
    const target = event.target as Node | null
    if (target === page.body || target === page || host.contains(target)) heard(event)
  }
  page.addEventListener('paste', listen)
  return () => page.removeEventListener('paste', listen)
}
