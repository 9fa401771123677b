import { Client, type components } from './client';

export const LOCALES = ['ko', 'en'];

const THREELINE_URL = process.env.THREELINE_URL ?? 'http://localhost:1337';

export const api = new Client({ baseUrl: THREELINE_URL });

/** A file that Threeline writes. No file if the site has no address of articles yet. */
export async function fileOf(path: string): Promise<Response> {
  const response = await fetch(`${THREELINE_URL}/api/${path}`);
  return new Response(response.ok ? await response.text() : null);
}

interface Page<Item> {
  data: Item[];
  meta: { pagination: components['schemas']['Pagination'] };
}

/** Reads a list to its end. */
export async function everyPage<Item>(
  read: (pagination: { page: number; pageSize: number }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  for (let page = 1, last = 1; page <= last; page += 1) {
    const { data, meta } = await read({ page, pageSize: 100 });
    all.push(...data);
    last = meta.pagination.pageCount ?? 1;
  }
  return all;
}
