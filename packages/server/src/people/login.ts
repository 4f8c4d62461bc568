/** Full-width letters, capitals and spaces around are the same login. The database takes no NUL. */
export function normalLogin(typed: string): string {
  return typed.toWellFormed().replaceAll('\0', '\uFFFD').normalize('NFKC').trim().toLowerCase()
}

export function isLogin(login: string): boolean {
  return login === normalLogin(login) && /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u.test(login)
}
