import { encode } from 'iconv-lite';
import { decodeText } from './encoding';

const TEXT = '---\ntitle: 완성과 똠방각하\n---\n\n## 3줄 요약\n\n- 첫째 줄이다.\n';
const utf16be = Buffer.from(TEXT, 'utf16le').swap16();

it.each([
  ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`), 'UTF-8'],
  ['CP949', encode(TEXT, 'cp949'), 'CP949'],
  ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'UTF-16'],
  ['UTF-16 without one', Buffer.from(TEXT, 'utf16le'), 'UTF-16'],
  ['UTF-16 with the high byte first', utf16be, 'UTF-16'],
])('decodes %s', (_name, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
});

it('decodes EUC-KR with Hanja', () => {
  const text = '대한민국 헌법 제1조: 大韓民國은 民主共和國이다.';
  expect(decodeText(encode(text, 'euc-kr'))).toEqual({ text, encoding: 'CP949' });
});

it.each([
  [
    'damaged UTF-8',
    Buffer.concat([Buffer.from('한국어\n글이 '), Buffer.of(0xec), Buffer.from('다')]),
  ],
  ['Latin-1', Buffer.from('un\ncaf\u00e9 d\u00e9j\u00e0', 'latin1')],
  ['Shift_JIS', encode('一行\n日本語の文章です。', 'shift_jis').subarray(0)],
  ['a picture', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8, 0xff)],
])('does not take %s for Korean', (_name, bytes) => {
  expect(decodeText(bytes)).toHaveProperty('badLine');
});

it('names the first line of damaged UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from('한국어\n글이 '), Buffer.of(0xec), Buffer.from('다')]);
  expect(decodeText(bytes)).toEqual({ badLine: 2 });
});
