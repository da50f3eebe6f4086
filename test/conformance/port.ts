// The checks of `fascicle build --validate`: epubcheck-ts and our own lints.
import { readFileSync } from 'node:fs';
import { validateEpub } from '../../src/epub/inspect/inspect.ts';
import type { Tool } from './tools.ts';

export const port: Tool = {
  name: 'epubcheck-ts and lints',
  missing: () => undefined,
  check: async (path) => {
    const messages = await validateEpub(new Uint8Array(readFileSync(path)));
    return messages.map(({ sentence }) => sentence);
  },
};
