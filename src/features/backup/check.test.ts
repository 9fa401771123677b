import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { checkFiles } from './check';
import { BackupFolder } from './folder/folder';
import { writeCompressed } from './folder/hashed';
import { readManifest, writeManifest, type Manifest } from './folder/manifest';

const ID = '2026-11-28T03-30-00Z';
const PICTURE = Buffer.from('the bytes of a picture');
const SHA256 = createHash('sha256').update(PICTURE).digest('hex');

let root: string;
let folder: BackupFolder;
const write = async (name: string, text: string) =>
  writeCompressed(path.join(folder.backup(ID), name), Readable.from([text]));

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'threeline-backup-'));
  folder = new BackupFolder(root);
  mkdirSync(path.join(folder.backup(ID), 'database'), { recursive: true });
  mkdirSync(path.dirname(folder.stored(SHA256)), { recursive: true });
  writeFileSync(folder.stored(SHA256), PICTURE);
  const structure = await write('database/structure.json.gz', '{"before":[],"after":[]}');
  const rows = await write('database/001-tags.copy.gz', '1\tSeoul\n');
  const upload = { name: '한글.png', sha256: SHA256, bytes: PICTURE.length, modifiedMs: 1 };
  const list = await write('uploads.jsonl.gz', `${JSON.stringify(upload)}\n`);
  await writeManifest(folder.backup(ID), {
    format: 1,
    id: ID,
    createdAt: '2026-11-28T03:30:00.000Z',
    versions: { threeline: '0.1.0', strapi: '5.54.0', node: '20.0.0' },
    readableSince: 1,
    database: {
      kind: 'postgres',
      server: '18.0',
      structure: { path: 'database/structure.json.gz', ...structure.file },
      tables: [
        {
          name: 'tags',
          rows: 1,
          content: rows.content.sha256,
          file: { path: 'database/001-tags.copy.gz', ...rows.file },
        },
      ],
    },
    uploads: {
      list: { path: 'uploads.jsonl.gz', ...list.file },
      ...{ files: 1, bytes: PICTURE.length, earlier: 0, missing: 0 },
    },
    proof: { at: '2026-11-28T03:31:00.000Z', articles: 0, answers: SHA256, seconds: 1 },
  });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const check = async () =>
  checkFiles(folder, folder.backup(ID), await readManifest(folder.backup(ID)));
const files = () => [
  ...[
    'manifest.json',
    'uploads.jsonl.gz',
    'database/structure.json.gz',
    'database/001-tags.copy.gz',
  ].map((name) => path.join(folder.backup(ID), name)),
  folder.stored(SHA256),
];

/** Checks the backup while a file has other bytes, or is gone. */
async function checkWith(file: string, bytes: Buffer | null): Promise<unknown> {
  const before = readFileSync(file);
  try {
    if (bytes === null) rmSync(file);
    else writeFileSync(file, bytes);
    return await check().catch((error: unknown) => error);
  } finally {
    writeFileSync(file, before);
  }
}

it('accepts a whole backup', async () => {
  await expect(check()).resolves.toBeUndefined();
});

it('names the file of any flipped bit, and of any missing byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(4), fc.nat(), fc.nat(8), async (which, at, bit) => {
      const file = files()[which] ?? '';
      const bytes = readFileSync(file);
      const changed = Buffer.from(bytes);
      const place = at % bytes.length;
      if (bit < 8) changed.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
      const written = bit < 8 ? changed : bytes.subarray(0, place);
      expect(await checkWith(file, written)).toMatchObject({
        code: 'BACKUP_DAMAGED',
        message: expect.stringContaining(`${file} is damaged`) as unknown,
      });
    }),
  );
});

it('names a file that is missing', async () => {
  for (const file of files()) {
    expect(await checkWith(file, null)).toMatchObject({
      code: 'BACKUP_INCOMPLETE',
      message: expect.stringContaining(`${file} is missing`) as unknown,
    });
  }
});

async function withManifest(change: (manifest: Manifest) => object): Promise<unknown> {
  const manifest = await readManifest(folder.backup(ID));
  await writeManifest(folder.backup(ID), change(manifest) as Manifest);
  try {
    return await check().catch((error: unknown) => error);
  } finally {
    await writeManifest(folder.backup(ID), manifest);
  }
}

it('refuses a backup of a newer format', async () => {
  const newer = { format: 2, of: 'the future' };
  expect(await withManifest(() => newer)).toMatchObject({ code: 'BACKUP_NEWER' });
});

it('refuses names that lead out of the folder', async () => {
  for (const name of ['../outside', '/etc/passwd', 'database/../../outside', '..', 'a/b/c']) {
    const error = await withManifest((manifest) => ({
      ...manifest,
      uploads: { ...manifest.uploads, list: { ...manifest.uploads.list, path: name } },
    }));
    expect(String(error)).toContain('uploads');
  }
});
