import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

/** What the signed-in user of the panel may do: the part of a CASL ability that is used. */
export interface EditorAbility {
  can(action: string, subject?: unknown, field?: string): boolean;
  rulesFor(action: string, subject?: unknown, field?: string): unknown[];
}

/** The actions of the content manager that this application checks. */
export type ContentAction = 'create' | 'read' | 'update' | 'delete' | 'publish';

interface PermissionCheckers {
  create(options: { userAbility: EditorAbility; model: string }): {
    cannot: Record<ContentAction, (entity: unknown, field?: string) => boolean>;
  };
}

interface PermissionService {
  createPermissionsManager(options: { ability: EditorAbility; model: string; action: string }): {
    isAllowed: boolean;
    getQuery(action: string): Record<string, unknown> | null;
  };
}

const READ = 'plugin::content-manager.explorer.read';

/**
 * The ability of the user who sends a request of the admin API; `null` for any other request.
 *
 * Relies on `@strapi/admin/dist/server/server/src/strategies/admin.js` and `admin-token.js`, which
 * put it into the state of the request. They authenticate the admin API only.
 */
export const findEditorAbility = (ctx: Pick<Context, 'state'>): EditorAbility | null =>
  (ctx.state['userAbility'] as EditorAbility | undefined) ?? null;

/**
 * Returns the ability of the user of a route of the admin API.
 *
 * @throws Error for any other request
 */
export function editorAbility(ctx: Pick<Context, 'state'>): EditorAbility {
  const ability = findEditorAbility(ctx);
  if (ability === null) throw new Error('The request is not authenticated for the admin API.');
  return ability;
}

/**
 * Returns the ability of the user whose request the running code serves.
 *
 * @throws Error outside of a request
 */
export function currentEditorAbility(strapi: Core.Strapi): EditorAbility {
  const ctx = strapi.requestContext.get();
  if (ctx === undefined) throw new Error('There is no request whose ability could be checked.');
  return editorAbility(ctx);
}

/**
 * Whether the user must not do something with one document, or with one field of it. Conditions of the
 * role such as "is the author" are checked against the document.
 *
 * Relies on `@strapi/content-manager/dist/server/services/permission-checker.js`.
 *
 * @param entity the row, with what conditions of roles may read
 * @returns a function of a field's path in the schema, or of nothing for the document as a whole
 */
export function contentPermissionChecker(
  strapi: Core.Strapi,
  userAbility: EditorAbility,
  model: UID.ContentType,
): (action: ContentAction, entity: unknown, field?: string) => boolean {
  const checkers = strapi
    .plugin('content-manager')
    .service<PermissionCheckers>('permission-checker');
  const { cannot } = checkers.create({ userAbility, model });
  return (action, entity, field) => cannot[action](entity, field);
}

/**
 * The filter that narrows a query of a content type to the documents that the user may read.
 *
 * Relies on `@strapi/admin/dist/server/server/src/services/permission/permissions-manager/index.js`.
 * The manager only asks for rules of the whole type. The wrapped ability adds the field to each
 * question.
 *
 * @param field that the user must be allowed to read
 * @returns `null` where the user may read no document
 */
export function contentReadFilter(
  strapi: Core.Strapi,
  all: EditorAbility,
  model: UID.ContentType,
  field?: string,
): Record<string, unknown> | null {
  const service = strapi.service('admin::permission') as PermissionService;
  const ability: EditorAbility = {
    can: (action, subject) => all.can(action, subject, field),
    rulesFor: (action, subject) => all.rulesFor(action, subject, field),
  };
  const manager = service.createPermissionsManager({ ability, model, action: READ });
  return manager.isAllowed ? (manager.getQuery(READ) ?? {}) : null;
}
