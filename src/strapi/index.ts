export { adminRoles, contentPermissions, type RolePermission } from './admin-roles';
export { closeContentTypeBuilder } from './close-content-type-builder';
export { viewStore, type Model, type ViewStore } from './content-manager-views';
export { keepPublicPermissions } from './public-permissions';
export { closeRegistration } from './registration';
