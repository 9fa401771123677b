import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSchema } from 'graphql';
import { z } from 'zod';
import './production';
import { clientFiles, describeApi } from '../features/api-docs';
import { buildGraphqlSchema } from '../strapi';
import { APP_DIR, createApplication } from './application';

const USAGE = `npm run client:generate -- [--site URL] [--out FOLDER] [--documents FILE.graphql]…

Writes threeline.ts (a client of the REST API), schema.graphql, and types of GraphQL
(graphql.ts, and graphql-operations.ts for the operations of the given files) into a folder,
docs/client by default.

With --site, it reads the API of this running server, such as https://cms.example.com, by whose
settings a line may be longer or a summary may be null. Otherwise it describes a new site.
`;

type Descriptions = Pick<Parameters<typeof clientFiles>[0], 'openapi' | 'graphql'>;

/** Writes the client of the API. */
async function generate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
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

  const described = await (values.site === undefined ? ofNewSite() : ofSite(values.site));
  const files = await clientFiles({ ...described, documents }, APP_DIR);
  await mkdir(out, { recursive: true });
  for (const [name, text] of files) await writeFile(path.join(out, name), text);
  process.stdout.write(`Wrote ${[...files.keys()].join(', ')} to ${out}.\n`);
}

/** Reads the descriptions that a running server serves. */
async function ofSite(url: string): Promise<Descriptions> {
  const read = async (name: string): Promise<string> => {
    const address = `${url.replace(/\/+$/, '')}/api/${name}`;
    const response = await fetch(address);
    if (response.ok) return response.text();
    throw new Error(
      `${address} responded with ${String(response.status)}. Give the address of a running Threeline server.`,
    );
  };
  const openapi = z.looseObject({}).parse(JSON.parse(await read('openapi.json')));
  return { openapi, graphql: buildSchema(await read('schema.graphql')) };
}

/** Starts the application on an empty SQLite database, and describes its API. */
async function ofNewSite(): Promise<Descriptions> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'threeline-client-'));
  process.env['DATABASE_CLIENT'] = 'sqlite';
  process.env['DATABASE_URL'] = '';
  process.env['DATABASE_FILENAME'] = path.join(scratch, 'empty.db');
  const strapi = createApplication();
  try {
    await strapi.load();
    const { document: openapi } = await describeApi(strapi);
    return { openapi, graphql: buildGraphqlSchema(strapi) };
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
