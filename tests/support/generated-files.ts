type Sharp = typeof import('sharp');

/** The libraries outside of Jest's sandbox, as the application has them. */
export const sharp = () => testHost.require('sharp') as Sharp;

const pixels = (width: number, height: number) =>
  sharp()({ create: { width, height, channels: 3, background: '#88aacc' } });

const HTML = '<!doctype html><script>fetch("/admin/access-token")</script>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const box = (type: string, content: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + content.byteLength);
  return Buffer.concat([size, Buffer.from(type), content]);
};

const ftyp = (brand: string) => box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1${brand}`));

/** Content of a file, and whether the media library accepts it. */
export interface GeneratedFile {
  name: string;
  content: Buffer;
  /** The type that it is stored with, or `null` where it is refused. */
  mime: string | null;
}

/** Files of every kind that matters: what is accepted, what is not, and what pretends. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const [jpeg, png, webp, gif, avif] = await Promise.all([
    pixels(64, 48).jpeg().toBuffer(),
    pixels(64, 48).png().toBuffer(),
    pixels(64, 48).webp().toBuffer(),
    pixels(64, 48).gif().toBuffer(),
    pixels(64, 48).avif().toBuffer(),
  ]);
  const text = (content: string) => Buffer.from(content);
  const accepted = { jpeg, png, webp, gif, avif };
  return [
    ...Object.entries(accepted).flatMap(([name, content]) => [
      { name, content, mime: `image/${name}` },
      { name: `${name}, cut off`, content: content.subarray(0, 16), mime: null },
      // What follows the picture is never served as anything else than the picture.
      {
        name: `${name} with HTML`,
        content: Buffer.concat([content, text(HTML)]),
        mime: `image/${name}`,
      },
    ]),
    { name: 'PDF', content: text(`%PDF-1.7\n${HTML}`), mime: 'application/pdf' },
    { name: 'MP3', content: text(`ID3\u0003\0\0\0\0\u007f\u007f${HTML}`), mime: 'audio/mpeg' },
    { name: 'MP4', content: Buffer.concat([ftyp('isom'), text(HTML)]), mime: 'video/mp4' },
    { name: 'HEIC', content: Buffer.concat([ftyp('heic'), Buffer.alloc(64)]), mime: null },
    { name: 'HTML', content: text(HTML), mime: null },
    { name: 'SVG', content: text(SVG), mime: null },
    { name: 'XML', content: text(`<?xml version="1.0"?>${SVG}`), mime: null },
    { name: 'JavaScript', content: text('alert(1)'), mime: null },
    { name: 'CSS', content: text('body { color: red }'), mime: null },
    { name: 'UTF-16', content: Buffer.from(`\ufeff${HTML}`, 'utf16le'), mime: null },
    { name: 'GIF and JavaScript', content: text('GIF89a/*\0\0\0*/=1;alert(1)'), mime: null },
    {
      name: 'JPEG and HTML',
      content: Buffer.concat([jpeg.subarray(0, 20), text(HTML)]),
      mime: null,
    },
    { name: 'ZIP', content: Buffer.concat([text('PK\u0003\u0004'), Buffer.alloc(60)]), mime: null },
    { name: 'program', content: Buffer.concat([text('MZ'), Buffer.alloc(100)]), mime: null },
    { name: 'nothing', content: Buffer.alloc(0), mime: null },
  ];
}

/** Names that promise something else. */
export const NAMES = [
  'p.js',
  'q.html',
  'r.svg',
  's.png',
  't.jpg',
  'u',
  '한글.png',
  'v.jpg.html',
  'w.PDF',
];

/** Types that clients declare, among them none that says anything. */
export const DECLARED = [
  'image/png',
  'image/jpeg',
  'text/html',
  'image/svg+xml',
  'application/javascript',
  'application/octet-stream',
  'video/mp4',
];
