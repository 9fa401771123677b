import { installedSource } from './test-support';

const source = installedSource('@strapi/upload/dist/server/services/upload.js');

test('the upload service takes data.fileInfo and files with filepath, originalFilename and size', () => {
  expect(source).toContain('async function upload({ data, files }');
  expect(source).toContain('const { fileInfo, ...metas } = data;');
  for (const name of ['file.filepath', 'file.originalFilename', 'file.size']) {
    expect(source).toContain(name);
  }
  expect(source).toContain('return uploadedFiles;');
});
