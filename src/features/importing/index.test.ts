import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What a file imports when it is loaded, not only for its types. */
const importsOf = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)'/gm),
  ].map(([, name = '']) => name);

test('a server that starts loads no parser of the import', () => {
  const loaded = new Set<string>();
  const packages = new Set<string>();
  const pending = [join(__dirname, 'index.ts')];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    for (const name of importsOf(file)) {
      const path = join(dirname(file), name);
      if (!name.startsWith('.')) packages.add(name);
      // Other rooms are loaded with the server anyway.
      else if (path.startsWith(__dirname)) {
        pending.push(existsSync(`${path}.ts`) ? `${path}.ts` : join(path, 'index.ts'));
      }
    }
  }
  const names = [...loaded].map((file) => relative(__dirname, file));
  expect(names).toContain('import-records.ts');
  expect(names).not.toContain('import-files.ts');
  expect(names).not.toContain('parsing/index.ts');
  expect(
    [...packages].filter((name) => /micromark|mdast|hast|toml|iconv|chardet/.test(name)),
  ).toEqual([]);
});
