const KILO = 1024

/** Bytes as people read them: 820 B, 1.5 KB, 12.0 MB. */
export function fileSize(bytes: number): string {
  if (bytes < KILO) return `${bytes} B`
  const kilobytes = bytes / KILO
  return kilobytes < KILO ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / KILO).toFixed(1)} MB`
}
