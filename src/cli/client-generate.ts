import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import './production';
import { clientFiles, describeApi } from '../features/api-docs';
import { buildGraphqlSchema } from '../strapi';
import { APP_DIR, createApplication } from './application';

const USAGE = `npm run client:generate -- [--out FOLDER] [--documents FILE.graphql]…

Writes threeline.ts (a client of the REST API), schema.graphql, and types of GraphQL
(graphql.ts, and graphql-operations.ts for the operations of the given files) into a folder,
docs/client by default.
`;

/** Writes the client of the API. It starts the application on an empty SQLite database. */
async function generate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'docs/client' },
      documents: { type: 'string', multiple: true, default: ['docs/client/articles.graphql'] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const out = path.resolve(values.out);
  const documents = new Map<string, string>();
  for (const file of values.documents) documents.set(file, await readFile(file, 'utf8'));

  const scratch = await mkdtemp(path.join(tmpdir(), 'threeline-client-'));
  process.env['DATABASE_CLIENT'] = 'sqlite';
  process.env['DATABASE_URL'] = '';
  process.env['DATABASE_FILENAME'] = path.join(scratch, 'empty.db');
  const strapi = createApplication();
  try {
    await strapi.load();
    const { document: openapi } = await describeApi(strapi);
    const graphql = buildGraphqlSchema(strapi);
    const files = await clientFiles({ openapi, graphql, documents }, APP_DIR);
    await mkdir(out, { recursive: true });
    for (const [name, text] of files) await writeFile(path.join(out, name), text);
    process.stdout.write(`Wrote ${[...files.keys()].join(', ')} to ${out}.\n`);
  } finally {
    await strapi.destroy();
    await rm(scratch, { recursive: true, force: true });
  }
}

generate().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
