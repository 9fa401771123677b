/**
 * Replaces Strapi's Korean texts that use another word than our texts for the same thing, and adds
 * those that Strapi has not translated. Strapi says `배포` for publishing, which is the word for
 * deploying software.
 *
 * Relies on the keys of @strapi/admin/dist/admin/admin/src/translations/ko.json.mjs,
 * @strapi/content-manager/dist/admin/translations/ko.json.mjs,
 * @strapi/plugin-users-permissions/dist/admin/translations/ko.json.mjs and
 * @strapi/i18n/dist/admin/translations/ko.json.mjs.
 */
export const KOREAN_TEXTS: Record<string, string> = {
  'app.utils.publish': '발행',
  'app.utils.unpublish': '발행 취소',
  'app.utils.published': '발행됨',
  'app.utils.ready-to-publish': '발행 준비 완료',
  'app.utils.already-published': '이미 발행됨',
  'app.utils.ready-to-publish-changes': '변경 사항 발행 준비 완료',
  'app.utils.ready-to-unpublish-changes': '발행 취소 준비 완료',
  'Settings.roles.form.permissions.publish': '발행',
  'search.placeholder': '검색',
  'content-manager.permissions.not-allowed.locale': '이 언어의 콘텐츠를 볼 권한이 없습니다.',
  'content-manager.containers.list.table-headers.status': '상태',
  'i18n.list-view.table.header.label': '언어',
  'content-manager.success.record.save': '저장했습니다',
  'content-manager.components.reset-entry': '비우기',
  'content-manager.success.record.publish': '발행했습니다',
  'content-manager.success.records.unpublish': '발행을 취소했습니다',
  'content-manager.relation.add': '항목을 찾아 추가하거나 새로 만들기',
  'content-manager.relation.create': '새로 만들기',
  'content-manager.relation.notAvailable': '찾은 것이 없습니다',
  'content-manager.Settings.list.actions.deleteAdditionalInfos': '이 언어의 항목만 삭제됩니다.',
  'i18n.Settings.list.actions.deleteAdditionalInfos': '이 언어의 항목만 삭제됩니다.',
  'i18n.Settings.list.actions.publishAdditionalInfos': '이 언어의 항목만 발행됩니다.',
  'i18n.Settings.list.actions.unpublishAdditionalInfos': '이 언어의 항목만 발행이 취소됩니다.',
  'i18n.Field.localized': '이 언어에만 쓰이는 값입니다',
  'i18n.Field.not-localized': '모든 언어가 함께 쓰는 값입니다',
  'app.session.ended.title': '세션이 끝났습니다',
  'app.session.ended.unsaved':
    '세션이 끝나서 이어 갈 수 없습니다. 로그아웃하면 저장하지 않은 내용이 사라집니다.',
  'content-manager.plugin.name': '콘텐츠',
  'Settings.profile.form.section.experience.interfaceLanguageHelp':
    '여러분에게만 적용됩니다. 자세한 것은 {here}에 있습니다.',
  'app.components.ToggleCheckbox.on-label': '켬',
  'app.components.ToggleCheckbox.off-label': '끔',
  'Settings.webhooks.list.description': '글이 발행되거나 바뀔 때 알릴 곳입니다',
  'users-permissions.HeaderNav.link.providers': '로그인 제공자',
  User: '회원',
};
