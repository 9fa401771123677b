import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { installedLocales } from '../../../platform/locales';

/** A permission as Strapi's role service takes it. */
interface Permission {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

const EXPLORER = 'plugin::content-manager.explorer';
const OWN = ['admin::is-creator'];

/** What anyone who writes does with files. */
const FILES = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'].map(
  (name) => `plugin::upload.${name}`,
);

/** What an editor does beside an article's form, and where a publish has not arrived. */
const DESK = [
  ...['schedule', 'read-revisions', 'restore', 'release-slug'].map(
    (name) => `api::article.${name}`,
  ),
  'api::webhooks.deliveries.read',
  'api::webhooks.deliveries.redeliver',
];

/** Which actions on which content types, and whether on one's own entries only. */
type Grants = Record<string, { actions: string[]; conditions?: string[] }[]>;

const READ_ONLY = [{ actions: ['read'] }];
const ALL = [{ actions: ['create', 'read', 'update', 'delete'] }];

/**
 * A writer does not delete: that would take a published article away from its readers, which is for
 * who may unpublish it.
 */
const WRITER: Grants = {
  'api::article.article': [
    { actions: ['create'] },
    { actions: ['read', 'update'], conditions: OWN },
  ],
  'api::author.author': READ_ONLY,
  'api::category.category': READ_ONLY,
  'api::tag.tag': READ_ONLY,
};

const EDITOR: Grants = {
  'api::article.article': [{ actions: ['create', 'read', 'update', 'delete', 'publish'] }],
  'api::author.author': ALL,
  'api::category.category': ALL,
  'api::tag.tag': ALL,
  'api::comment.comment': ALL,
  'api::site.site': [{ actions: ['create', 'read', 'update'] }],
};

/** The roles that Strapi makes, by the codes that it knows them by, and what they become. */
const ROLES = [
  {
    code: 'strapi-super-admin',
    name: 'Administrator · 관리자',
    description: 'Everything, the settings too. 설정까지 모두 다룹니다.',
    grants: null,
    actions: [],
  },
  {
    code: 'strapi-editor',
    name: 'Editor · 편집자',
    description:
      'Writes and publishes every article, moderates comments. 모든 글을 쓰고 발행하며 댓글을 검토합니다.',
    grants: EDITOR,
    actions: [...FILES, ...DESK],
  },
  {
    code: 'strapi-author',
    name: 'Writer · 작성자',
    description:
      'Writes own drafts; an editor publishes them. 자기 초안을 쓰고, 발행은 편집자가 합니다.',
    grants: WRITER,
    actions: FILES,
  },
] as const;

interface RoleService {
  findOne(where: { code: string }): Promise<unknown>;
  update(where: { id: number }, role: { name: string; description: string }): Promise<unknown>;
  assignPermissions(roleId: number, permissions: Permission[]): Promise<unknown>;
}

interface ContentTypeService {
  getPermissionsWithNestedFields(
    actions: { actionId: string; subjects: string[]; options: object }[],
  ): Permission[];
}

interface PermissionService {
  actionProvider: { get(actionId: string): { options: object } };
}

const role = z.object({ id: z.number() }).nullable();

/**
 * Makes of the three roles that come with Strapi the three of a desk. In an installation that has
 * users already, roles are what its people have made of them, and stay.
 */
export async function prepareRoles(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query('admin::user').count()) > 0) return;
  const roles = strapi.service('admin::role') as RoleService;
  const locales = await installedLocales(strapi);
  for (const { code, name, description, grants, actions } of ROLES) {
    const found = role.parse(await roles.findOne({ code }));
    if (found === null) continue;
    await roles.update({ id: found.id }, { name, description });
    if (grants === null) continue;
    await roles.assignPermissions(found.id, [
      ...permissionsOf(strapi, grants, locales),
      ...actions.map((action) => ({ action })),
    ]);
  }
}

function permissionsOf(strapi: Core.Strapi, grants: Grants, locales: string[]): Permission[] {
  const contentTypes = strapi.service('admin::content-type') as ContentTypeService;
  const { actionProvider } = strapi.service('admin::permission') as PermissionService;
  return Object.entries(grants).flatMap(([subject, granted]) => {
    const contentType = strapi.contentTypes[subject as keyof typeof strapi.contentTypes];
    const isLocalized = z
      .looseObject({ i18n: z.looseObject({ localized: z.boolean() }).optional() })
      .parse(contentType.pluginOptions ?? {}).i18n?.localized;
    return granted.flatMap(({ actions, conditions = [] }) =>
      contentTypes
        .getPermissionsWithNestedFields(
          actions.map((name) => {
            const actionId = `${EXPLORER}.${name}`;
            return { actionId, subjects: [subject], options: actionProvider.get(actionId).options };
          }),
        )
        .map(({ action, properties }) => ({
          action,
          subject,
          conditions,
          properties: { ...properties, ...(isLocalized === true ? { locales } : {}) },
        })),
    );
  });
}
