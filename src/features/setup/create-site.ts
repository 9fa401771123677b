import type { Core } from '@strapi/strapi';

/** Creates the site's settings in both languages, with comments switched off. */
export async function createSite(strapi: Core.Strapi): Promise<void> {
  const sites = strapi.documents('api::site.site');
  if ((await sites.findFirst({})) !== null) return;
  const { documentId } = await sites.create({
    locale: 'ko',
    data: {
      name: 'Threeline',
      description: '세 줄로 먼저 읽는 글',
      timeZone: 'Asia/Seoul',
      summaryLineLength: 200,
      commentsEnabled: false,
      commentsNotice: '댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.',
      commentsClosedNotice: '이 글의 댓글은 마감되었습니다.',
    },
  });
  await sites.update({
    documentId,
    locale: 'en',
    data: {
      name: 'Threeline',
      description: 'Articles that begin with three lines',
      commentsNotice:
        'Comments are on their way. (Coming soon)\nYou will be able to leave yours here.',
      commentsClosedNotice: 'Comments on this article are closed.',
    },
  });
}
