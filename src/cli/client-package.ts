import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { packageFiles } from '../features/api-docs';

const USAGE = `npm run client:package -- [--from FOLDER] [--out FOLDER] [--name NAME]

Makes an npm package of a generated client, for "npm pack" or "npm publish".
  --from  what "npm run client:generate" has written; docs/client by default
  --out   the folder of the package; build/client by default
  --name  the name of the package; threeline-client by default
`;

const FILES = ['threeline.ts', 'graphql.ts', 'schema.graphql'];

const manifest = z.object({ version: z.string() });

async function makePackage(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: 'docs/client' },
      out: { type: 'string', default: 'build/client' },
      name: { type: 'string', default: 'threeline-client' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const client = new Map<string, string>();
  for (const name of FILES) client.set(name, await readFile(path.join(values.from, name), 'utf8'));
  const { version } = manifest.parse(JSON.parse(await readFile('package.json', 'utf8')));
  const files = await packageFiles(client, { name: values.name, version });
  await mkdir(values.out, { recursive: true });
  for (const [name, text] of files) await writeFile(path.join(values.out, name), text);
  process.stdout.write(`Wrote ${[...files.keys()].join(', ')} to ${path.resolve(values.out)}.\n`);
}

makePackage().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
