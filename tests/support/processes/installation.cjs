// Another installation of the built application: a folder with a copy of its compiled code and a folder
// of uploads of its own. Plain JavaScript: tests and the scripts of faults use it.
'use strict';

const { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const project = resolve(__dirname, '../../..');

/**
 * @param {string} [publicFolder] the folder of another installation, whose uploads it shares
 */
function createInstallation(publicFolder) {
  const root = mkdtempSync(join(tmpdir(), 'threeline-installation-'));
  for (const part of ['config', 'src', 'database']) {
    cpSync(join(project, 'dist', part), join(root, 'dist', part), { recursive: true });
  }
  for (const file of ['package.json', 'favicon.png']) cpSync(join(project, file), join(root, file));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  if (publicFolder === undefined) mkdirSync(join(root, 'public/uploads'), { recursive: true });
  else symlinkSync(publicFolder, join(root, 'public'));
  return {
    root,
    uploads: join(root, 'public/uploads'),
    /** The file of a compiled command. */
    command: (/** @type {string} */ name) => join(root, 'dist/src/cli', `${name}.js`),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

module.exports = { createInstallation };
