/**
 * Replaces Strapi's Korean texts that use another word than our texts for the same thing, and adds
 * those that Strapi has not translated. Strapi says `배포` for publishing, which is the word for
 * deploying software.
 *
 * Relies on the keys of @strapi/admin/dist/admin/admin/src/translations/ko.json.mjs,
 * @strapi/content-manager/dist/admin/translations/ko.json.mjs and
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
  User: '회원',
};
