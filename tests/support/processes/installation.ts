import { resolve } from 'node:path';

/** Another installation of the built application, with a folder of uploads of its own. */
export interface Installation {
  readonly root: string;
  readonly uploads: string;
  /** The file of a compiled command. */
  command(name: string): string;
  remove(): void;
}

/** @param publicFolder the folder of another installation, whose uploads it shares */
export const { createInstallation } = testHost.require(resolve(__dirname, 'installation.cjs')) as {
  createInstallation: (publicFolder?: string) => Installation;
};
