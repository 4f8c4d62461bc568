/** A bug put into a copy of the product on purpose, and the test that has to notice it. */
export interface PlantedBug {
  readonly name: string
  readonly file: string
  /** the words of the sound code; they stand exactly once in the file */
  readonly sound: string
  readonly broken: string
  readonly project: 'unit' | 'integration' | 'faults'
  readonly test: string
  /** part of the title of the test that must fail */
  readonly titled: string
}

const spine = 'packages/server/src/spine'
const policy = 'packages/policy/src'

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'no lock on the subject',
    file: `${spine}/subject.ts`,
    sound: 'from subject where id = $1 for update',
    broken: 'from subject where id = $1',
    project: 'integration',
    test: `${spine}/perform.db.test.ts`,
    titled: 'what somebody else is just doing is waited for',
  },
  {
    name: 'a state is believed without its signature',
    file: `${spine}/subject.ts`,
    sound: 'if (!crypto.verify(',
    broken: 'if (no < 0 && !crypto.verify(',
    project: 'integration',
    test: `${spine}/verify.db.test.ts`,
    titled: 'a planted state does not act',
  },
  {
    name: 'no check of the version seen',
    file: `${spine}/perform.ts`,
    sound: 'const missed = await changesMissed(tx, subject, action, act)',
    broken: 'const missed = subject.version < 0 ? [] : undefined',
    project: 'integration',
    test: `${spine}/perform.db.test.ts`,
    titled: '64 different requests on one version',
  },
  {
    name: 'an earlier receipt is not recalled',
    file: `${spine}/perform.ts`,
    sound: 'if (earlier?.account === act.actor.account) return again',
    broken: 'if (earlier && subject.version < 0) return again',
    project: 'integration',
    test: `${spine}/perform.db.test.ts`,
    titled: 'the same request twice has one effect',
  },
  {
    name: 'the event is not written',
    file: `${spine}/write.ts`,
    sound: 'rows: (writing: Writing) => writing[given],',
    broken: "rows: (writing: Writing) => (given === 'entries' ? [] : writing[given]),",
    project: 'integration',
    test: `${spine}/perform.db.test.ts`,
    titled: 'an allowed act is in the log',
  },
  {
    name: 'no transaction around an act',
    file: `${spine}/transaction.ts`,
    sound: "['begin', ...first]",
    broken: "['select 1', ...first]",
    project: 'faults',
    test: 'tests/faults/every-statement-fails.test.ts',
    titled: 'numbers drawn by acts that failed',
  },
  {
    name: 'the log can be deleted from at run time',
    file: 'packages/server/src/db/migrations/20261123T0920-log-and-read-tables.sql',
    sound: 'grant select, insert on entry, refusal, receipt, content to zhengheng_app;',
    broken: 'grant select, insert, delete on entry, refusal, receipt, content to zhengheng_app;',
    project: 'integration',
    test: `${spine}/grants.db.test.ts`,
    titled: 'delete from entry',
  },
  {
    name: 'an entry’s hash is not recomputed',
    file: `${spine}/verify.ts`,
    sound: "if (chainHash(previous, link.body, crypto) !== link.hash) return at('changed')",
    broken: "if (link.hash === '') return at('changed')",
    project: 'integration',
    test: `${spine}/verify.db.test.ts`,
    titled: 'a changed input is found',
  },
  {
    name: 'a changed application is still decided on',
    file: `${spine}/content.ts`,
    sound: 'if (crypto.sm3(body) !== digest) throw',
    broken: 'if (digest === crypto.sm3(crypto.sm3(body))) throw',
    project: 'integration',
    test: `${spine}/content.db.test.ts`,
    titled: '',
  },
  {
    name: 'lists do not ask who may see',
    file: 'packages/server/src/projects/project-row.ts',
    sound: 'exists (select from access where access.project_id = row.project_id and',
    broken: 'exists (select from access where true or',
    project: 'integration',
    test: 'packages/server/src/http/access.db.test.ts',
    titled: 'another unit gets no byte',
  },
  {
    name: 'a session is trusted for a minute',
    file: 'packages/server/src/house/session-cache.ts',
    sound: 'const TRUSTED_FOR = 1000',
    broken: 'const TRUSTED_FOR = 60_000',
    project: 'integration',
    test: 'packages/server/src/people/sessions.db.test.ts',
    titled: 'another process may trust',
  },
  {
    name: 'nobody listens to a connection while it is lent',
    file: 'packages/server/src/db/pool.ts',
    sound: "client.on('error', () => undefined)",
    broken: 'void client',
    project: 'integration',
    test: 'packages/server/src/db/pool.db.test.ts',
    titled: 'somebody listens',
  },
  {
    name: 'all who wait for one case take a connection each',
    file: `${spine}/turn.ts`,
    sound: 'if (at.taken < atOnce)',
    broken: 'if (at.taken < atOnce + 50)',
    project: 'integration',
    test: 'packages/server/src/http/held-row.db.test.ts',
    titled: 'one held row stalls its own case',
  },
  {
    name: 'a file not yet submitted is open to all who see the project',
    file: 'packages/server/src/files/uploads.ts',
    sound: "seen.relations.includes('owner') || (await",
    broken: 'seen.relations.length > 0 || (await',
    project: 'integration',
    test: 'packages/server/src/http/access.db.test.ts',
    titled: 'a submission and its files leave the unit',
  },
  {
    name: '“以上” leaves out the number itself',
    file: `${policy}/rulebook/reaches.ts`,
    sound: 'roads.edge.inclusive ? amount >= limit',
    broken: 'roads.edge.inclusive ? amount > limit',
    project: 'unit',
    test: `${policy}/scope/route.test.ts`,
    titled: '',
  },
  {
    name: 'money through a float',
    file: `${policy}/kernel/money.ts`,
    sound: 'const value = parseDecimal(String(amount), 6)',
    broken: 'const value = Math.floor(Number(amount) * 1e6) as Fen | undefined',
    project: 'unit',
    test: `${policy}/kernel/money.test.ts`,
    titled: '',
  },
  {
    name: 'the first reason ends the judgement',
    file: `${policy}/decide.ts`,
    sound: 'if (reason) reasons.push(reason)',
    broken: 'if (reason) return [reason]',
    project: 'unit',
    test: `${policy}/decide.test.ts`,
    titled: '',
  },
]
