import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
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

/** A file as a form of the media library hands it over; the library removes it. */
export async function formFile() {
  const filepath = join(tmpdir(), `threeline-media-${randomUUID()}.txt`);
  await writeFile(filepath, 'text');
  return { filepath, originalFilename: 'note.txt', mimetype: 'text/plain', size: 4 };
}

export const uploads = ({ strapi }: TestApplication) =>
  strapi.plugin('upload').service<Uploads>('upload');

export async function upload(app: TestApplication, data: object = {}): Promise<StoredFile> {
  const [file] = await uploads(app).upload({ data, files: await formFile() });
  if (file === undefined) throw new Error('Nothing was uploaded.');
  return file;
}
