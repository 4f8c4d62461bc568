import type { Runnable } from './package-programs.ts'
import type { ServiceUser } from './service-user.ts'

/** Options that make a child process run as the service user, with a known environment whatever the caller's is. */
export function runAs(user: ServiceUser | undefined, programs: Runnable, home: string) {
  return {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: home,
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
      LC_ALL: 'C',
      HOME: home,
      ...(programs.libraryPath && { LD_LIBRARY_PATH: programs.libraryPath, DYLD_LIBRARY_PATH: programs.libraryPath }),
    },
  }
}
