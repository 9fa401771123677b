import type { Core } from '@strapi/strapi';

/** A permission of a role of the admin panel. */
export interface RolePermission {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

interface RoleService {
  findOne(where: { code: string }): Promise<{ id: number } | null>;
  update(where: { id: number }, role: { name: string; description: string }): Promise<unknown>;
  assignPermissions(roleId: number, permissions: RolePermission[]): Promise<unknown>;
}

interface ContentTypeService {
  getPermissionsWithNestedFields(
    actions: { actionId: string; subjects: string[]; options: object }[],
  ): RolePermission[];
}

interface PermissionService {
  actionProvider: { get(actionId: string): { options: object } };
}

/**
 * Returns Strapi's service of the panel's roles, which its types omit.
 *
 * Relies on @strapi/admin/dist/server/server/src/services/role.js.
 */
export const adminRoles = (strapi: Core.Strapi): RoleService =>
  strapi.service('admin::role') as RoleService;

/**
 * Returns permissions for actions of the content manager on all fields of a content type.
 *
 * Relies on `getPermissionsWithNestedFields` in
 * @strapi/admin/dist/server/server/src/services/content-type.js.
 *
 * @param actions names such as `read` or `publish`
 */
export function contentPermissions(
  strapi: Core.Strapi,
  uid: string,
  actions: readonly string[],
): RolePermission[] {
  const contentTypes = strapi.service('admin::content-type') as ContentTypeService;
  const { actionProvider } = strapi.service('admin::permission') as PermissionService;
  return contentTypes.getPermissionsWithNestedFields(
    actions.map((name) => {
      const actionId = `plugin::content-manager.explorer.${name}`;
      return { actionId, subjects: [uid], options: actionProvider.get(actionId).options };
    }),
  );
}
