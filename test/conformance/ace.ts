// Ace by DAISY: accessibility, judged page by page in a browser.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, hasPackage, loadPackage, type Tool } from './tools.ts';

interface Report {
  assertions?: {
    'earl:testSubject': { url: string };
    assertions?: { 'earl:test': { 'earl:impact': string; 'dct:title': string } }[];
  }[];
}

type Ace = (epub: string, options: object, runner: unknown) => Promise<unknown>;

export const ace: Tool = {
  name: 'Ace by DAISY',
  missing: () => {
    if (!hasPackage('@daisy/ace-core')) return '@daisy/ace-core (npm run conformance:install)';
    return findBrowser() === undefined ? 'chromium' : undefined;
  },
  check: async (path) => {
    process.env['PUPPETEER_EXECUTABLE_PATH'] = findBrowser();
    const run = (await loadPackage('@daisy/ace-core')) as Ace;
    const runner = await loadPackage('@daisy/ace-axe-runner-puppeteer');
    await quieten();
    const scratch = mkdtempSync(join(tmpdir(), 'fascicle-ace-'));
    try {
      const options = {
        cwd: scratch,
        outdir: scratch,
        tmpdir: scratch,
        silent: true,
        jobId: '',
        lang: 'en',
      };
      await run(path, options, runner);
      return violationsOf(JSON.parse(readFileSync(join(scratch, 'report.json'), 'utf8')));
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

async function quieten(): Promise<void> {
  const logger = (await loadPackage('@daisy/ace-logger')) as {
    initLogger?: (options: object) => void;
  };
  logger.initLogger?.({ verbose: false, silent: true });
}

function violationsOf(report: Report): string[] {
  const found = new Map<string, string[]>();
  for (const { assertions = [], 'earl:testSubject': subject } of report.assertions ?? []) {
    for (const { 'earl:test': test } of assertions) {
      const rule = `${test['earl:impact']}: ${test['dct:title']}`;
      found.set(rule, [...(found.get(rule) ?? []), subject.url]);
    }
  }
  return [...found].map(([rule, pages]) => `${rule} (${pages.slice(0, 3).join(', ')})`);
}
