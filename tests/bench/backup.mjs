// npm run bench -- backup [--database=sqlite|postgres] [--articles=50000]
//
// Makes a backup of many articles and restores it, by default on both databases: how long it takes, how
// large it is, and how far each process grows beyond what the same command needs for a few articles.
// Resident memory is read from outside every 10 ms, without a collection, so Linux only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from './build.mjs';
import { postgresDatabases, sqliteDatabases } from './databases.mjs';
import { fill } from './fill.mjs';
import { SETTINGS, start } from './processes.mjs';

const { createInstallation } = createRequire(import.meta.url)(
  '../support/processes/installation.cjs',
);
const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string', default: 'sqlite,postgres' },
    articles: { type: 'string', default: '50000' },
  },
});
/** The most that a process may grow, in megabytes. */
const MAX_RISE = 100;
const articles = Number(options.articles);

build();

const megabytes = (bytes) => Math.round(bytes / 1e5) / 10;

/**
 * Resident bytes of a process, without pages of files, which the system takes back: SQLite maps its
 * file. 0 once the process is gone.
 */
function resident(pid) {
  try {
    const [, kilobytes = '0'] = /RssAnon:\s+(\d+) kB/.exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    );
    return 1024 * Number(kilobytes);
  } catch {
    return 0;
  }
}

function childOf(pid) {
  try {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    return child === '' ? null : Number(child);
  } catch {
    return null;
  }
}

/** Runs a command, and watches the memory of its process and of the one that it starts. */
async function watch(file, env, args) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, ...SETTINGS, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const peak = { own: 0, proof: 0 };
  const timer = setInterval(() => {
    peak.own = Math.max(peak.own, resident(child.pid));
    const proof = childOf(child.pid);
    if (proof !== null) peak.proof = Math.max(peak.proof, resident(proof));
  }, 10);
  const began = performance.now();
  const [code] = await once(child, 'exit');
  clearInterval(timer);
  if (code !== 0) throw new Error(`${path.basename(file)} ended with ${code}.`);
  return { ...peak, seconds: (performance.now() - began) / 1000 };
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true }).reduce(
    (sum, name) => sum + lstatSync(path.join(folder, name)).size,
    0,
  );

async function measure(database, databases, scratch) {
  const installation = createInstallation();
  try {
    const env = await databases.create('backup');
    await start('template.mjs', [root], env);
    const run = async (name) => {
      const folder = path.join(scratch, `${database}-${name}`);
      const backup = await watch(installation.command('backup'), env, [folder]);
      const empty = await databases.create(`backup-${name}`);
      const restore = await watch(installation.command('restore'), empty, [folder]);
      return { backup, restore, size: sizeOf(path.join(folder, 'backups')) };
    };
    const few = await run('few');
    const knex = databases.connect('backup');
    await fill(knex, articles);
    await knex.destroy();
    const many = await run('many');
    const rise = (read) => megabytes(read(many) - read(few));
    return {
      database,
      articles,
      'backup, s': Math.round(many.backup.seconds),
      'restore, s': Math.round(many.restore.seconds),
      'size, MB': megabytes(many.size),
      'backup grows, MB': rise(({ backup }) => backup.own),
      'its proof, MB': rise(({ backup }) => backup.proof),
      'restore, MB': rise(({ restore }) => restore.own),
    };
  } finally {
    installation.remove();
  }
}

const rows = [];
for (const database of options.database.split(',')) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'threeline-backup-'));
  const databases = database === 'postgres' ? await postgresDatabases() : sqliteDatabases(scratch);
  try {
    rows.push(await measure(database, databases, scratch));
  } finally {
    await databases.stop();
    rmSync(scratch, { recursive: true });
  }
}
console.table(rows);
const grown = rows.filter((row) =>
  Object.entries(row).some(
    ([name, value]) => name.endsWith(', MB') && name !== 'size, MB' && value > MAX_RISE,
  ),
);
process.exit(grown.length === 0 ? 0 : 1);
