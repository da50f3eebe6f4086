// EPUBCheck itself, in Java.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram, type Tool } from './tools.ts';

const jar = process.env['EPUBCHECK'] ?? '/usr/bin/epubcheck';

export const java: Tool = {
  name: 'EPUBCheck (Java)',
  missing: () => {
    if (findProgram(['java']) === undefined) return 'java';
    return existsSync(jar) ? undefined : 'epubcheck (Debian package, or EPUBCHECK=path of the jar)';
  },
  check: async (path) => {
    const { stdout, stderr, status } = spawnSync('java', ['-jar', jar, path], { encoding: 'utf8' });
    const found = `${stdout}\n${stderr}`
      .split('\n')
      .filter((line) => /^(FATAL|ERROR|WARNING)/.test(line));
    return status === 0 || found.length > 0 ? found : [stderr.trim() || `exit ${status}`];
  },
};
