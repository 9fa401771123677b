import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { writeCompressed } from '../folder/hashed';
import { nameOf } from './earlier';
import { readUploads } from './list';

const folder = mkdtempSync(path.join(tmpdir(), 'threeline-list-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const SHA256 = 'ab'.repeat(32);
let count = 0;
async function read(name: string): Promise<string[]> {
  count += 1;
  const file = path.join(folder, String(count));
  const line = JSON.stringify({ name, sha256: SHA256, bytes: 1, modifiedMs: 1 });
  await writeCompressed(file, Readable.from([`${line}\n`]));
  const names: string[] = [];
  for await (const upload of readUploads(file)) names.push(upload.name);
  return names;
}

it('reads the names of files', async () => {
  for (const name of [
    'picture.png',
    '한글 이름.png',
    'below/picture.png',
    '..png',
    'line\u2028.png',
  ])
    expect(await read(name)).toEqual([name]);
});

it.each([
  '../outside',
  'below/../../outside',
  '/etc/passwd',
  '',
  '.',
  'a//b',
  '..\\outside',
  'a\0b',
])('refuses the name %j, which may lead elsewhere', async (name) => {
  await expect(read(name)).rejects.toThrow('name');
});

it.each([
  ['/uploads/a.png', 'a.png'],
  ['https://cms.example.com/cms/uploads/a.png', 'a.png'],
  ['/uploads/%ED%95%9C%EA%B8%80.png', '한글.png'],
  ['/uploads/100%.png', '100%.png'],
  ['https://elsewhere.example.com/a.png', null],
])('finds the file of the address %s', (address, name) => {
  expect(nameOf(address)).toBe(name);
});
