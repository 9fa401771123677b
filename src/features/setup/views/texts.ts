/** A text in the two languages of the admin panel. */
export interface Text {
  en: string;
  ko: string;
}

/** The texts of a field in a form. */
export interface FieldTexts {
  label: Text;
  help?: Text;
  placeholder?: Text;
}

/** The texts of a content type or a component. */
interface TypeTexts {
  /** Equals the `displayName` of the schema, by which Strapi's menus look up the translation. */
  name: Text;
  fields: Record<string, FieldTexts>;
}

const field = (en: string, ko: string, help?: Text, placeholder?: Text): FieldTexts => ({
  label: { en, ko },
  ...(help === undefined ? {} : { help }),
  ...(placeholder === undefined ? {} : { placeholder }),
});
const text = (en: string, ko: string): Text => ({ en, ko });

const NAME = field('Name', '이름');
const SLUG = field(
  'Slug',
  '슬러그',
  text(
    'The last part of the address. Left empty, it is made from the name.',
    '주소의 마지막 부분입니다. 비워 두면 이름으로 만듭니다.',
  ),
);
const TRANSLATIONS = field(
  'In other languages',
  '다른 언어',
  text(
    'Articles in these languages show these texts. The slug stays the same.',
    '이 언어로 쓴 글에 표시됩니다. 슬러그는 바뀌지 않습니다.',
  ),
);
const TIMES = {
  createdAt: field('Created', '작성 시각'),
  updatedAt: field('Last change', '마지막 수정'),
  createdBy: field('Created by', '작성한 사람'),
  updatedBy: field('Changed by', '수정한 사람'),
};

const MENU_ITEM = {
  label: field(
    'Text',
    '표시할 글자',
    text(
      'Left empty, it is the title of the article or page.',
      '비워 두면 글이나 페이지의 제목이 됩니다.',
    ),
  ),
  url: field(
    'Address',
    '주소',
    text('Instead of an article or a page.', '글이나 페이지 대신 쓰는 주소입니다.'),
    text('/search or https://…', '/search 또는 https://…'),
  ),
  article: field('Article', '글'),
  page: field('Page', '페이지'),
};

/** The texts of the content types, by uid. */
export const CONTENT_TYPES: Record<string, TypeTexts> = {
  'api::article.article': {
    name: text('Article', '글'),
    fields: {
      title: field(
        'Title',
        '제목',
        undefined,
        text('What happened, in one line', '무슨 일인지 한 줄로'),
      ),
      slug: field(
        'Slug',
        '슬러그',
        text(
          'The last part of the address. Left empty, it is made from the title.',
          '주소의 마지막 부분입니다. 비워 두면 제목으로 만듭니다.',
        ),
      ),
      publicationDate: field(
        'Publication date',
        '발행일',
        text(
          'The day that readers see. Left empty, it is the day of the first publish.',
          '독자에게 보이는 날짜입니다. 비워 두면 처음 발행한 날이 됩니다.',
        ),
      ),
      lead: field(
        'Lead',
        '리드',
        text(
          'The paragraph before the summary; best within 300 characters.',
          '요약 앞에 오는 문단입니다. 300자 이내가 좋습니다.',
        ),
        text('Why should anyone read on?', '왜 계속 읽어야 할까요?'),
      ),
      summary: field('Three-line summary', '3줄 요약'),
      sections: field('Sections', '본문 섹션'),
      readingMinutes: field(
        'Reading time (minutes)',
        '읽는 시간(분)',
        text('Counted whenever the article is saved.', '저장할 때마다 다시 셉니다.'),
      ),
      cover: field(
        'Cover',
        '대표 이미지',
        text(
          'Give it an alternative text for those who do not see it.',
          '이미지를 볼 수 없는 독자를 위해 대체 텍스트를 넣어 주세요.',
        ),
      ),
      author: field('Author', '필자'),
      category: field('Category', '분류'),
      tags: field('Tags', '태그'),
      seo: field('Search and link previews', '검색·링크 미리보기'),
      comments: field('Comments', '댓글'),
      commentsSwitch: field(
        'Comments of this article',
        '이 글의 댓글',
        text(
          'disabled: none yet · open: readers may comment · closed: what is there stays. The site’s own switch comes first.',
          '준비 중: 아직 없음 · 열림: 독자가 쓸 수 있음 · 닫힘: 있던 댓글만 보임. 사이트 설정이 먼저입니다.',
        ),
      ),
      publishedAt: field('Published', '발행 시각'),
      localizations: field('Other languages', '다른 언어'),
      ...TIMES,
    },
  },
  'api::author.author': {
    name: text('Author', '필자'),
    fields: {
      name: NAME,
      slug: SLUG,
      bio: field(
        'About',
        '소개',
        text('A few sentences for readers.', '독자에게 보이는 몇 문장입니다.'),
      ),
      avatar: field('Picture', '사진'),
      links: field(
        'Links',
        '링크',
        text(
          'Profiles and pages of the author. Search engines learn who it is by the first one.',
          '필자의 프로필과 페이지입니다. 검색 엔진은 첫 링크로 필자를 알아봅니다.',
        ),
      ),
      articles: field('Articles', '글'),
      translations: TRANSLATIONS,
      ...TIMES,
    },
  },
  'api::category.category': {
    name: text('Category', '분류'),
    fields: {
      name: NAME,
      slug: SLUG,
      description: field('Description', '설명'),
      articles: field('Articles', '글'),
      translations: TRANSLATIONS,
      ...TIMES,
    },
  },
  'api::tag.tag': {
    name: text('Tag', '태그'),
    fields: {
      name: NAME,
      slug: SLUG,
      articles: field('Articles', '글'),
      translations: TRANSLATIONS,
      ...TIMES,
    },
  },
  'api::navigation.navigation': {
    name: text('Navigation', '메뉴'),
    fields: {
      items: field(
        'Items',
        '항목',
        text('Readers see only what is published.', '발행된 글과 페이지만 독자에게 보입니다.'),
      ),
      localizations: field('Other languages', '다른 언어'),
      ...TIMES,
    },
  },
  'api::page.page': {
    name: text('Page', '페이지'),
    fields: {
      title: field('Title', '제목', undefined, text('About us', '소개')),
      slug: field(
        'Slug',
        '슬러그',
        text(
          'The last part of the address. Left empty, it is made from the title.',
          '주소의 마지막 부분입니다. 비워 두면 제목으로 만듭니다.',
        ),
      ),
      sections: field('Sections', '본문 섹션'),
      seo: field('Search and link previews', '검색·링크 미리보기'),
      publishedAt: field('Published', '발행 시각'),
      localizations: field('Other languages', '다른 언어'),
      ...TIMES,
    },
  },
  'api::comment.comment': {
    name: text('Comment', '댓글'),
    fields: {
      body: field('Comment', '댓글'),
      authorName: field('Name', '작성자'),
      moderation: field(
        'Moderation',
        '검토',
        text(
          'pending: not looked at · approved: shown · rejected: never shown',
          '검토 전: 아직 읽지 않음 · 공개: 독자에게 보임 · 비공개: 보이지 않음',
        ),
      ),
      article: field('Article', '글'),
      parent: field('Replies to', '답글 대상'),
      ...TIMES,
    },
  },
  'api::site.site': {
    name: text('Site', '사이트'),
    fields: {
      name: NAME,
      description: field('Description', '설명'),
      urlPattern: field(
        'Address of an article',
        '글 주소 형식',
        text(
          'Where readers find an article, such as https://example.com/{locale}/{slug}',
          '독자가 글을 여는 주소입니다. 예: https://example.com/{locale}/{slug}',
        ),
      ),
      logo: field(
        'Logo',
        '로고',
        text('For search engines and feed readers.', '검색 엔진과 피드 리더에 쓰입니다.'),
      ),
      sharePicture: field(
        'Share picture',
        '기본 공유 이미지',
        text(
          'Stands for articles without a cover where they are shared.',
          '대표 이미지가 없는 글을 공유할 때 쓰입니다.',
        ),
      ),
      drawSharePictures: field(
        'Draw share pictures',
        '공유 이미지 자동 생성',
        text(
          'Articles without a cover get a picture of their title and three lines. The server needs a Korean font.',
          '대표 이미지가 없는 글은 제목과 세 줄 요약으로 이미지를 만듭니다. 서버에 한글 글꼴이 있어야 합니다.',
        ),
      ),
      timeZone: field(
        'Time zone',
        '시간대',
        text(
          'An IANA name; days begin by it.',
          'IANA 이름으로 적습니다. 날짜가 바뀌는 기준 시간대입니다.',
        ),
        text('Asia/Seoul', 'Asia/Seoul'),
      ),
      summaryLineLength: field(
        'Length of a summary line',
        '요약 한 줄의 글자 수',
        text(
          'The most characters of each of the three lines, up to 400. Longer ones cannot be published.',
          '세 줄 요약의 한 줄에 쓸 수 있는 글자 수입니다. 400자까지 정할 수 있고, 넘으면 발행할 수 없습니다.',
        ),
      ),
      archiveBefore: field(
        'Archive before',
        '지난 글 기준일',
        text(
          'Articles before this day may be published without a summary. Left empty, none may.',
          '이 날보다 앞선 글은 세 줄 요약 없이 발행할 수 있습니다. 비워 두면 모든 글에 요약이 필요합니다.',
        ),
      ),
      commentsEnabled: field('Comments', '댓글 사용'),
      commentsNotice: field(
        'Notice while comments are off',
        '댓글이 꺼져 있을 때의 안내',
        text('What readers meet under an article.', '글 아래에서 독자가 보는 문장입니다.'),
      ),
      commentsClosedNotice: field('Notice when comments are closed', '댓글이 닫혔을 때의 안내'),
      ...TIMES,
    },
  },
};

/** The texts of the components, by uid. */
export const COMPONENTS: Record<string, TypeTexts> = {
  'article.three-line-summary': {
    name: text('Three-line summary', '3줄 요약'),
    fields: {
      line1: field('Line 1', '첫째 줄', undefined, text('What is new', '무엇이 새로운가')),
      line2: field('Line 2', '둘째 줄', undefined, text('Why it matters', '왜 중요한가')),
      line3: field('Line 3', '셋째 줄', undefined, text('What comes next', '앞으로 어떻게 되는가')),
    },
  },
  'article.section': {
    name: text('Section', '섹션'),
    fields: {
      heading: field(
        'Heading',
        '소제목',
        text('May be empty in the only section.', '섹션이 하나뿐이면 비워 둘 수 있습니다.'),
      ),
      anchor: field('Anchor', '앵커'),
      body: field('Body', '본문'),
    },
  },
  'navigation.menu-item': {
    name: text('Menu item', '메뉴 항목'),
    fields: { ...MENU_ITEM, items: field('Items below it', '하위 항목') },
  },
  'navigation.sub-item': {
    name: text('Menu item below another', '하위 메뉴 항목'),
    fields: MENU_ITEM,
  },
  'shared.link': {
    name: text('Link', '링크'),
    fields: {
      label: field('Name', '이름', undefined, text('Mastodon', '마스토돈')),
      url: field('Address', '주소', undefined, text('https://…', 'https://…')),
    },
  },
  'shared.translation': {
    name: text('Translation', '번역'),
    fields: {
      locale: field(
        'Language',
        '언어',
        text('The code of a language of the site.', '사이트에 있는 언어의 코드입니다.'),
        text('en', 'en'),
      ),
      name: field('Name', '이름'),
      description: field(
        'Description',
        '설명',
        text(
          'Of a category, or of an author in place of the biography.',
          '분류의 설명 또는 필자 소개를 대신합니다.',
        ),
      ),
    },
  },
  'shared.seo': {
    name: text('SEO', 'SEO'),
    fields: {
      metaTitle: field(
        'Title',
        '제목',
        text('Instead of the article’s own; 70 characters.', '글 제목 대신 쓰입니다. 70자까지.'),
      ),
      metaDescription: field(
        'Description',
        '설명',
        text('Instead of the lead; 200 characters.', '리드 대신 쓰입니다. 200자까지.'),
      ),
      picture: field(
        'Share picture',
        '공유 이미지',
        text(
          'Instead of the cover where the link is shared.',
          '링크를 공유할 때 대표 이미지 대신 쓰입니다.',
        ),
      ),
      canonicalUrl: field(
        'Canonical address',
        '대표 주소',
        text('Where the article first appeared.', '글이 처음 실린 주소입니다.'),
      ),
      noIndex: field('Keep out of search engines', '검색에서 제외'),
    },
  },
};
