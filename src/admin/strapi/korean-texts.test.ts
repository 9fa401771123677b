import { readdirSync } from 'node:fs';
import { installed, installedSource } from '../../strapi/test-support';
import { KOREAN_TEXTS } from './korean-texts';

const sources = ['admin', 'content-manager', 'i18n', 'plugin-users-permissions'].flatMap((name) =>
  readdirSync(installed(`@strapi/${name}/dist/admin`), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => installedSource(`@strapi/${name}/dist/admin/${file}`)),
);

test.each(Object.keys(KOREAN_TEXTS))('Strapi has the text %s', (key) => {
  // Plugins write their keys without their own name.
  const names = [key, key.replace(/^(?:content-manager|i18n|users-permissions)\./, '')];
  const quoted = names.flatMap((name) => [`'${name}'`, `"${name}"`, `\`${name}\``]);
  expect(sources.some((source) => quoted.some((name) => source.includes(name)))).toBe(true);
});
