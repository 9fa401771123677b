import type { Core, Schema, UID } from '@strapi/strapi';
import { z } from 'zod';
import { onDocumentWrites } from '../database';
import { composedTexts } from './normal-form';
import { hasTexts } from './text-tables';
import { normalizeTexts, type Attributes } from './written-texts';

/**
 * Converts every written text to NFC. Refuses texts that no database can store, and required texts
 * without a visible character.
 *
 * A document middleware sees whole documents before Strapi counts their characters. Decomposed
 * Hangul would count up to three times. A subscriber of the database layer sees every other write:
 * the media library, users, webhooks, code that calls `strapi.db.query`, and the inner call by
 * which Strapi publishes. It also converts the values that queries compare with.
 */
export function registerTexts(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async (call, next) => {
    const { contentType, params } = call;
    if (params.data) {
      const data = normalizeTexts(contentType.attributes, params.data, {
        componentOf: (uid) => componentOf(strapi, uid),
        mayBeBlank: !requiresVisibleText(contentType),
      });
      call.params = { ...params, data };
    }
    return next();
  });
  composeInDatabaseLayer(strapi);
}

/** A draft may lack any field. A type without drafts has only published entries. */
const requiresVisibleText = ({ uid, options }: Schema.ContentType): boolean =>
  uid.startsWith('api::') && !options.draftAndPublish;

function componentOf(strapi: Core.Strapi, uid: UID.Component): Attributes | null {
  return uid in strapi.components ? strapi.components[uid].attributes : null;
}

const USERS: ReadonlySet<string> = new Set(['admin::user', 'plugin::users-permissions.user']);

const rowShape = z.record(z.string(), z.unknown());

type Row = z.infer<typeof rowShape>;

/** A query of Strapi's database layer before it runs. */
interface QueryEvent {
  model: { uid: string; attributes: Attributes };
  params: {
    data?: unknown;
    where?: unknown;
    populate?: unknown;
    _q?: unknown;
  };
}

function composeInDatabaseLayer(strapi: Core.Strapi): void {
  const componentNone = { componentOf: () => null, mayBeBlank: true };
  const written = ({ model, params }: QueryEvent) => {
    if (!hasTexts(model.uid)) return;
    const row = (data: Row) => normalizeTexts(model.attributes, data, componentNone);
    if (Array.isArray(params.data)) {
      params.data = params.data.map((item: unknown) => row(rowShape.parse(item)));
    } else if (params.data !== undefined && params.data !== null) {
      params.data = row(rowShape.parse(params.data));
    }
  };
  const compared = ({ model, params }: QueryEvent) => {
    // Users sign in with the exact text that they registered with.
    const isOfUsers = USERS.has(model.uid);
    for (const name of ['where', 'populate', '_q'] as const) {
      if (params[name] === undefined || (name === 'where' && isOfUsers)) continue;
      params[name] = composedTexts(params[name]);
    }
  };
  const both = (event: QueryEvent) => {
    written(event);
    compared(event);
  };
  // Strapi's types of lifecycle events lack the attributes of a model.
  strapi.db.lifecycles.subscribe({
    beforeCreate: written,
    beforeCreateMany: written,
    beforeUpdate: both,
    beforeUpdateMany: both,
    beforeFindOne: compared,
    beforeFindMany: compared,
    beforeCount: compared,
    beforeDelete: compared,
    beforeDeleteMany: compared,
  });
}
