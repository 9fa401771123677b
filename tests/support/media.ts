import { randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestApplication } from './application';

/** A file of the media library. */
export interface StoredFile {
  id: number;
  documentId: string;
}

/** The services of the media library, which Strapi does not describe in types. */
interface Uploads {
  upload(request: object): Promise<StoredFile[]>;
  updateFileInfo(id: number, info: object): Promise<unknown>;
  replace(id: number, request: object): Promise<unknown>;
  remove(file: unknown): Promise<unknown>;
}

/** A PNG of one pixel. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A file as a form of the media library hands it over. */
export async function formFile(content: Buffer = DOT, originalFilename = 'note.png') {
  const filepath = join(tmpdir(), `threeline-media-${randomUUID()}`);
  await writeFile(filepath, content);
  return { filepath, originalFilename, mimetype: 'image/png', size: content.byteLength };
}

export const uploads = ({ strapi }: TestApplication) =>
  strapi.plugin('upload').service<Uploads>('upload');

export async function upload(app: TestApplication, data: object = {}): Promise<StoredFile> {
  const [file] = await uploads(app).upload({ data, files: await formFile() });
  if (file === undefined) throw new Error('Nothing was uploaded.');
  return file;
}

type Sharp = typeof import('sharp');

/** A photograph, large enough for every smaller version that the media library makes. */
export async function uploadImage(app: TestApplication): Promise<StoredFile> {
  const sharp = testHost.require('sharp') as Sharp;
  const filepath = join(tmpdir(), `threeline-media-${randomUUID()}.png`);
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#88aacc' } })
    .png()
    .toFile(filepath);
  const { size } = await stat(filepath);
  const files = { filepath, originalFilename: 'sky.png', mimetype: 'image/png', size };
  const [file] = await uploads(app).upload({ data: {}, files });
  if (file === undefined) throw new Error('Nothing was uploaded.');
  return file;
}
