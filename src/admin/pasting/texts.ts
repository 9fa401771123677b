import type { Texts } from '../shared/feature';

export const pasteTexts: Texts = {
  en: {
    'threeline.paste.uploading':
      '{count, plural, one {Uploading # picture} other {Uploading # pictures}}',
    'threeline.paste.losses': 'Pasted, with these changes: {losses}.',
    'threeline.paste.unreadable':
      'The formatting could not be read. The text was pasted without it.',
    'threeline.paste.closed':
      '{count, plural, one {# picture was} other {# pictures were}} uploaded, but the body had been closed. Insert them from the media library.',
    'threeline.paste.loss.table':
      '{count, plural, one {a table became a code block} other {# tables became code blocks}}',
    'threeline.paste.loss.divider':
      '{count, plural, one {a dividing line became text} other {# dividing lines became text}}',
    'threeline.paste.loss.link':
      '{count, plural, one {a link that works only in its file became text} other {# links that work only in their file became text}}',
    'threeline.paste.loss.picture':
      '{count, plural, one {a picture is missing: add it from a file} other {# pictures are missing: add them from files}}',
    'threeline.paste.loss.nested':
      '{count, plural, one {one block inside a list or quote was flattened} other {# blocks inside lists or quotes were flattened}}',
    'threeline.paste.loss.numbers':
      '{count, plural, one {a numbered list now begins at 1} other {# numbered lists now begin at 1}}',
    'threeline.paste.loss.markup':
      '{count, plural, one {a piece of HTML became code} other {# pieces of HTML became code}}',
    'threeline.paste.loss.words':
      '{count, plural, one {a comment or mark that readers do not see was left out} other {# comments or marks that readers do not see were left out}}',
    'threeline.paste.loss.plain':
      '{count, plural, one {formatting or a link in a title, heading, lead or summary became plain text} other {# pieces of formatting or links in titles, headings, lead or summary became plain text}}',
    'threeline.paste.split.title': 'Begin a section at each heading?',
    'threeline.paste.split.body':
      'What you pasted has {count, plural, one {a heading that could begin a section} other {headings that could begin sections}}:',
    'threeline.paste.split.more': 'and {count} more',
    'threeline.paste.split.yes': 'Begin new sections',
    'threeline.paste.split.no': 'Leave in the body',
    'threeline.paste.article.widget': 'New article from a text',
    'threeline.paste.article.widget.body':
      'Copy a whole article and paste it here (Ctrl+V or ⌘V), or drop a file in .docx, .txt, .md or .html. You see what was read before the form is filled.',
    'threeline.paste.article.widget.file': 'Choose a file',
    'threeline.paste.article.title': 'Fill the form with this article?',
    'threeline.paste.article.read': 'What was read',
    'threeline.paste.article.part.title': 'Title',
    'threeline.paste.article.part.date': 'Publication date',
    'threeline.paste.article.part.lead': 'Lead',
    'threeline.paste.article.part.summary': 'Three-line summary',
    'threeline.paste.article.part.sections': '{count, plural, one {# section} other {# sections}}',
    'threeline.paste.article.no-heading': '(no heading)',
    'threeline.paste.article.missing': 'Not found in the text',
    'threeline.paste.article.unused': 'Not filled in from the text: {parts}.',
    'threeline.paste.article.unused.tags': 'tags',
    'threeline.paste.article.unused.category': 'category',
    'threeline.paste.article.unused.author': 'author',
    'threeline.paste.article.unused.cover': 'cover picture',
    'threeline.paste.article.unused.seo': 'texts for search engines',
    'threeline.paste.article.wrong-summary':
      'The summary of the text does not have exactly three lines. Its lines stay in the lead or in a section.',
    'threeline.paste.article.losses': 'What the form cannot hold changes: {losses}.',
    'threeline.paste.article.unformatted':
      'No paragraph has a heading style, so the text was read line by line. Its formatting is left out: bold, links, lists and tables.',
    'threeline.paste.article.no': 'Do not fill',
    'threeline.paste.article.yes': 'Fill the form',
    'threeline.paste.article.filled': 'The form was filled from a text.',
    'threeline.paste.article.undo': 'Undo',
    'threeline.paste.article.not-empty':
      'The form already has a text. Open a new article, and drop the file there.',
    'threeline.paste.article.large': 'The text is longer than 1 MB. Paste the article in parts.',
    'threeline.paste.article.damaged':
      'The file cannot be read. Open it, and copy its text instead.',
  },
  ko: {
    'threeline.paste.uploading': '사진 {count}장을 올리고 있습니다',
    'threeline.paste.losses': '붙여 넣었습니다. 달라진 것: {losses}.',
    'threeline.paste.unreadable': '서식을 읽지 못해 글자만 붙여 넣었습니다.',
    'threeline.paste.closed':
      '사진 {count}장을 올리는 사이에 본문이 닫혔습니다. 미디어 라이브러리에서 넣어 주세요.',
    'threeline.paste.loss.table': '표 {count}개는 코드 블록으로 넣음',
    'threeline.paste.loss.divider': '구분선 {count}개는 글자로 넣음',
    'threeline.paste.loss.link': '원본 안에서만 통하는 링크 {count}개는 글자만 남김',
    'threeline.paste.loss.picture': '사진 {count}장은 가져오지 못함(파일로 넣어 주세요)',
    'threeline.paste.loss.nested': '목록이나 인용 안의 요소 {count}개는 글로 풀어 넣음',
    'threeline.paste.loss.numbers': '번호 목록 {count}개는 1부터 다시 셈',
    'threeline.paste.loss.markup': 'HTML {count}개는 코드로 넣음',
    'threeline.paste.loss.words': '독자에게 보이지 않는 주석이나 표시 {count}개는 뺌',
    'threeline.paste.loss.plain': '제목·소제목·리드·요약의 서식이나 링크 {count}개는 글자만 남김',
    'threeline.paste.split.title': '소제목마다 섹션을 나눌까요?',
    'threeline.paste.split.body':
      '붙여 넣은 글에 섹션의 제목이 될 만한 소제목이 {count}개 있습니다.',
    'threeline.paste.split.more': '그 밖에 {count}개',
    'threeline.paste.split.yes': '섹션으로 나누기',
    'threeline.paste.split.no': '본문에 그대로 두기',
    'threeline.paste.article.widget': '원고로 새 글 쓰기',
    'threeline.paste.article.widget.body':
      '글 전체를 복사해 여기에 붙여 넣거나(Ctrl+V, ⌘V) .docx, .txt, .md, .html 파일을 끌어다 놓으세요. 읽은 내용을 먼저 보여 드린 뒤에 채웁니다.',
    'threeline.paste.article.widget.file': '파일 고르기',
    'threeline.paste.article.title': '이 원고로 새 글을 채울까요?',
    'threeline.paste.article.read': '읽은 내용',
    'threeline.paste.article.part.title': '제목',
    'threeline.paste.article.part.date': '발행일',
    'threeline.paste.article.part.lead': '리드',
    'threeline.paste.article.part.summary': '요약 세 줄',
    'threeline.paste.article.part.sections': '섹션 {count}개',
    'threeline.paste.article.no-heading': '(소제목 없음)',
    'threeline.paste.article.missing': '원고에서 찾지 못했습니다',
    'threeline.paste.article.unused': '원고에 있지만 채우지 않는 것: {parts}.',
    'threeline.paste.article.unused.tags': '태그',
    'threeline.paste.article.unused.category': '분류',
    'threeline.paste.article.unused.author': '필자',
    'threeline.paste.article.unused.cover': '대표 이미지',
    'threeline.paste.article.unused.seo': '검색 엔진용 문구',
    'threeline.paste.article.wrong-summary':
      '원고의 요약이 세 줄이 아니어서 리드나 섹션에 글로 두었습니다.',
    'threeline.paste.article.losses': '원고와 달라지는 것: {losses}.',
    'threeline.paste.article.unformatted':
      '소제목 스타일이 없어 글자만 한 줄씩 읽었습니다. 굵게, 링크, 목록, 표 같은 서식은 빠집니다.',
    'threeline.paste.article.no': '채우지 않기',
    'threeline.paste.article.yes': '이 글로 채우기',
    'threeline.paste.article.filled': '원고 내용으로 새 글을 채웠습니다.',
    'threeline.paste.article.undo': '되돌리기',
    'threeline.paste.article.not-empty':
      '이미 쓴 내용이 있습니다. 새 글을 열고 파일을 끌어다 놓으세요.',
    'threeline.paste.article.large': '글이 1 MB보다 깁니다. 나누어 붙여 넣어 주세요.',
    'threeline.paste.article.damaged': '파일을 읽을 수 없습니다. 파일을 열어 글을 복사해 주세요.',
  },
};
