// Templates and style sheets of the user's own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateEpub } from '../../src/epub/inspect/inspect.ts';
import { loadTemplates } from '../../src/epub/templates.ts';
import type { EpubTheme } from '../../src/epub/types.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { filesOf } from './making.ts';
import { soundBook } from './specimen.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fascicle-'));
  writeFileSync(join(folder, 'plain.css'), 'p { margin: 1px }');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a folder of templates', () => {
  it('stands in for ours, file by file', async () => {
    const ours = await loadTemplates('plain');
    const own = await loadTemplates('plain', folder);
    expect(own).toEqual({ ...ours, theme: 'p { margin: 1px }' });
  });

  it('may change every page', async () => {
    const templates = await loadTemplates('plain', folder);
    const chapter = templates.chapter.replace(
      '<%- xhtml %>',
      '<div class="mine"><%- xhtml %></div>',
    );
    const epub = await writeEpub(soundBook(), {
      templates: { ...templates, chapter },
      theme: 'plain',
    });
    expect(filesOf(epub).get('chapter-2-two.xhtml')).toContain('<div class="mine"><section');
    expect(await validateEpub(epub)).toEqual([]);
  });
});

describe('the user’s rules', () => {
  it('come after the theme’s own', async () => {
    const templates = await loadTemplates('classic');
    const css = '\nh1 { color: inherit }\n';
    const epub = await writeEpub(soundBook(), { templates, theme: 'classic', css });
    expect(filesOf(epub).get('theme.css')).toBe(`${templates.theme}${css}`);
  });
});

it.each<EpubTheme>(['classic', 'modern', 'plain'])(
  'the %s theme makes valid books',
  async (theme) => {
    const templates = await loadTemplates(theme);
    expect(await validateEpub(await writeEpub(soundBook(), { templates, theme }))).toEqual([]);
  },
);
