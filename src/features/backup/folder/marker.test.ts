import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claimFolder } from './marker';

const OURS = '8b5b6d5e-0d0a-4a38-9c55-0f6a7d3c1e11';
const THEIRS = '0c1f7a52-94f1-4b7c-8a43-2f2f4f0f8d22';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'threeline-marker-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('marks an empty folder, and accepts it again', async () => {
  mkdirSync(path.join(root, 'lost+found'));
  await claimFolder(root, OURS);
  writeFileSync(path.join(root, 'lock'), '');
  await claimFolder(root, OURS);
});

it('refuses the folder of another installation', async () => {
  await claimFolder(root, THEIRS);
  await expect(claimFolder(root, OURS)).rejects.toMatchObject({ code: 'BACKUP_FOLDER_FOREIGN' });
});

it.each([
  ['another file', 'photo.png', ''],
  ['a folder named as one of ours', 'unfinished', null],
  ['a marker that cannot be read', 'threeline-backups.json', '{"inst'],
])('refuses a folder with %s, and leaves it as it is', async (_what, name, content) => {
  if (content === null) mkdirSync(path.join(root, name));
  else writeFileSync(path.join(root, name), content);
  await expect(claimFolder(root, OURS)).rejects.toMatchObject({ code: 'BACKUP_FOLDER_FOREIGN' });
  expect(readdirSync(root)).toEqual([name]);
});
