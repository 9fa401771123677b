import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The script of the panel, which `strapi build` names by its hash. */
const SCRIPT = /<script\b[^>]*\bsrc="([^"]*)\/[^"/]+\.js"/;

/**
 * The path for which the admin panel was built, such as `/cms/admin`: the addresses of its files begin
 * with it. `null` if there is no build. Source: `basePath` of
 * `@strapi/strapi/dist/src/node/create-build-context.js`.
 */
export function builtPanelPath(strapi: Core.Strapi): string | null {
  try {
    const page = readFileSync(path.join(strapi.dirs.dist.root, 'build/index.html'), 'utf8');
    return SCRIPT.exec(page)?.[1] ?? null;
  } catch {
    return null;
  }
}
