import type { Manifest } from '../folder/manifest';
import { gapOf, requireUploadsFolder } from './gaps';

const gap = (uploads: Pick<Manifest['uploads'], 'files' | 'earlier' | 'missing'>) =>
  gapOf({ id: 'ID', uploads } as Manifest)?.message ?? null;

it('finds nothing that a whole backup lacks', () => {
  expect(gap({ files: 0, earlier: 0, missing: 0 })).toBeNull();
  expect(gap({ files: 3, earlier: 1, missing: 0 })).toBeNull();
});

it('counts files that are nowhere', () => {
  expect(gap({ files: 3, earlier: 1, missing: 2 })).toContain('2 files');
});

it('tells of a folder without files, also if earlier backups have all of them', () => {
  expect(gap({ files: 3, earlier: 3, missing: 0 })).toContain('folder of uploads is empty');
  expect(gap({ files: 0, earlier: 0, missing: 2 })).toContain('folder of uploads is empty');
});

it('refuses a folder that is not there', async () => {
  await expect(requireUploadsFolder('/nowhere/uploads')).rejects.toMatchObject({
    code: 'UPLOADS_FOLDER_MISSING',
  });
});
