import type { Picture } from './editor-blocks';

/** The most pictures of one paste. */
export const MAX_PICTURES = 20;
/** The largest picture, in bytes. The server may allow less. */
export const MAX_PICTURE_BYTES = 20_000_000;

/** Whether the browser may be able to read a picture. */
export const mayLoad = ({ url }: Picture): boolean => /^(?:https?|data):/iu.test(url);

/** Whether a file of the clipboard or of a document is small enough for the media library. */
export const isSmallEnough = ({ size }: { size: number }): boolean => size <= MAX_PICTURE_BYTES;

/** Bytes of a picture, with what describes it. */
export interface PictureFile {
  file: File;
  alternativeText: string;
  caption: string;
}

/**
 * Loads a picture of the clipboard as a file. A page may not read files of the computer, which Word and
 * Hangul name, nor pictures of sites that do not allow it.
 *
 * @returns `null` if the browser cannot read it, or if it is too large
 */
export async function pictureFile(picture: Picture): Promise<PictureFile | null> {
  const { url, alternativeText, caption } = picture;
  const blob = url.startsWith('data:') ? dataBlob(url) : await download(url);
  if (blob === null || !isSmallEnough(blob) || !blob.type.startsWith('image/')) return null;
  const file = new File([blob], nameOf(picture, blob.type), { type: blob.type });
  return { file, alternativeText, caption };
}

const DATA = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=\s]+)$/u;

/** Decodes a picture in an address. The panel's security policy keeps `fetch` from it. */
export function dataBlob(url: string): Blob | null {
  const [, type = '', content = ''] = DATA.exec(url) ?? [];
  if (type === '' || content.length > MAX_PICTURE_BYTES * 1.4) return null;
  try {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    return new Blob([bytes], { type });
  } catch {
    return null;
  }
}

async function download(url: string): Promise<Blob | null> {
  if (!/^https?:/iu.test(url)) return null;
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(20_000),
    });
    const isLarge = Number(response.headers.get('content-length') ?? 0) > MAX_PICTURE_BYTES;
    return response.ok && !isLarge ? await response.blob() : null;
  } catch {
    // The site does not allow it, or does not answer.
    return null;
  }
}

/** The name by which the media library shows a picture. */
export function nameOf({ url, alternativeText }: Picture, type: string): string {
  const ending = type.slice('image/'.length).replace('jpeg', 'jpg').replace(/\+.*$/u, '');
  const path = /^https?:/iu.test(url) ? url.split(/[?#]/u)[0] : '';
  const last =
    path
      ?.split('/')
      .at(-1)
      ?.replace(/\.\w{1,5}$/u, '') ?? '';
  const words = alternativeText.trim().slice(0, 60) || decoded(last).slice(0, 60);
  return `${words.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'picture'}.${ending}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
