// A real reading engine: foliate-js in a headless browser opens the book, follows every entry of its
// contents, shows every page, and pages on from the first to the last.
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import {
  browserArguments,
  findBrowser,
  hasPackage,
  loadPackage,
  packageFolder,
  type Tool,
} from './tools.ts';

/** The few calls we make of playwright-core. */
interface Browser {
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
}
interface Page {
  on: (event: string, heard: (thing: Heard) => void) => void;
  goto: (url: string) => Promise<unknown>;
  evaluate: (script: string) => Promise<unknown>;
}
interface Heard {
  type?: () => string;
  text?: () => string;
  url?: () => string;
  message?: string;
}
interface Chromium {
  launchPersistentContext: (profile: string, options: object) => Promise<Browser>;
}

/** Runs in the page; answers with what is wrong. */
const reading = `(async () => {
  await import('/view.js');
  const blob = await (await fetch('/book.epub')).blob();
  const view = document.createElement('foliate-view');
  document.body.append(view);
  await view.open(new File([blob], 'book.epub', { type: 'application/epub+zip' }));
  const { book } = view;
  const faults = [];
  if (!book.metadata?.title) faults.push('no title');
  if (!book.metadata?.language?.length) faults.push('no language');
  if (!(await book.getCover?.())?.size) faults.push('no cover');
  if (!book.toc?.length) faults.push('no contents');
  if (!book.landmarks?.length) faults.push('no landmarks');
  const follow = async (entries) => {
    for (const { href, subitems } of entries ?? []) {
      const found = await book.resolveHref(href);
      if (!found || found.index < 0) faults.push('the contents lead nowhere: ' + href);
      await follow(subitems);
    }
  };
  await follow(book.toc);
  await view.init({ showTextStart: false });
  for (let index = 0; index < book.sections.length; index += 1) {
    await view.goTo(index);
    await new Promise((done) => setTimeout(done, 30));
    const doc = view.renderer.getContents?.()[0]?.doc;
    if (!doc) faults.push('nothing to see in section ' + index);
    else {
      if (doc.querySelector('parsererror')) faults.push('section ' + index + ' does not parse');
      if (!doc.body.innerText.trim() && doc.images.length === 0) faults.push('section ' + index + ' is empty');
      for (const image of doc.images) if (!image.naturalWidth) faults.push('a picture does not load: ' + image.src);
    }
  }
  await view.goTo(Math.max(0, book.sections.length - 2));
  let last = -1;
  for (let turn = 0; turn < 400; turn += 1) {
    await view.next();
    const at = view.lastLocation?.fraction ?? 0;
    if (at === last) break;
    last = at;
  }
  if (last < 0.98) faults.push('paging ends at ' + last);
  return faults;
})()`;

export const foliate: Tool = {
  name: 'foliate-js',
  missing: () => {
    const lacking = ['foliate-js', 'playwright-core'].find((name) => !hasPackage(name));
    if (lacking) return `${lacking} (npm run conformance:install)`;
    return findBrowser() === undefined ? 'chromium' : undefined;
  },
  check: async (path) => {
    const server = await serve(path);
    const profile = mkdtempSync(join(tmpdir(), 'fascicle-reader-'));
    try {
      const { port } = server.address() as AddressInfo;
      return await read(`http://127.0.0.1:${port}`, profile);
    } finally {
      server.close();
      rmSync(profile, { recursive: true, force: true });
    }
  },
};

async function read(origin: string, profile: string): Promise<string[]> {
  const { chromium } = (await loadPackage('playwright-core')) as { chromium: Chromium };
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    viewport: { width: 600, height: 800 },
    args: browserArguments,
  });
  try {
    const page = await browser.newPage();
    const heard: string[] = [];
    page.on('pageerror', ({ message }) => heard.push(`an error: ${message}`));
    page.on('console', (line) => {
      const text = line.text?.() ?? '';
      if (line.type?.() === 'error' && !/404|sandbox/.test(text))
        heard.push(`the console: ${text}`);
    });
    page.on('request', (request) => {
      const url = request.url?.() ?? '';
      if (!/^(blob|data|about):/.test(url) && !url.startsWith(origin))
        heard.push(`it asked for ${url}`);
    });
    await page.goto(`${origin}/`);
    const faults = (await page.evaluate(reading)) as string[];
    return [...faults, ...heard];
  } finally {
    await browser.close();
  }
}

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
  '.json': 'application/json',
  '.epub': 'application/epub+zip',
};

const shell =
  '<!doctype html><style>html,body{margin:0;height:100%}foliate-view{display:block;width:100vw;height:100vh}</style><body></body>';

/** Serves the engine, one empty page and the book, to this machine only. */
async function serve(book: string): Promise<Server> {
  const engine = packageFolder('foliate-js');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(shell);
      return;
    }
    const file = pathname === '/book.epub' ? book : join(engine, pathname);
    if (!existsSync(file)) response.writeHead(404).end();
    else {
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return server;
}
