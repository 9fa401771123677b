import path from 'node:path';

const UPLOADS = /^\/uploads(?=\/|$)/i;

/**
 * The path of a requested file under `/uploads`, such as `/a.png`. `null` for any other address.
 *
 * Strapi also serves the folder `public` by the decoded path. `/uploads%2Fa.html` and
 * `/%75ploads/a.html` are the same file, so this function decodes the path too.
 */
export function pathUnderUploads(requestPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    // The path is not percent-encoded UTF-8. The middleware `bad-input` refuses it.
    return null;
  }
  const plain = path.posix.normalize(`/${decoded.replaceAll('\\', '/')}`);
  return UPLOADS.test(plain) ? plain.replace(UPLOADS, '') || '/' : null;
}
