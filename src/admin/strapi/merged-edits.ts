/** The header with the paths of what others have changed, and a save has kept. */
const MERGED = 'X-Edit-Merged';

/**
 * Calls `tell` after a save of the content manager that kept what others have changed. Wraps `fetch`,
 * because Strapi passes no header of a response on.
 *
 * Relies on @strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs.
 */
export function onMergedEdits(tell: (paths: string[][]) => void): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    const merged = response.headers.get(MERGED);
    // A refused publish has merged the form too, and was rolled back.
    if (merged !== null && response.ok) {
      const paths = pathsIn(merged);
      if (paths.length > 0) tell(paths);
    }
    return response;
  };
}

function pathsIn(header: string): string[][] {
  try {
    const paths: unknown = JSON.parse(decodeURIComponent(header));
    return Array.isArray(paths) ? paths.filter(isPath) : [];
  } catch {
    return [];
  }
}

const isPath = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string');
