// Sessions at a prompt as text. `## title` begins one; then, in order:
//
//   file one.txt        makes a file of the `|` lines under it (JavaScript escapes such as \u0000 work)
//   folder empty        makes a folder
//   link a.txt b.txt    makes a.txt a symbolic link to b.txt
//   size a.txt 65       makes a.txt so many MiB long
//   $ build one.txt     runs fascicle; under it what must follow:
//   < line              standard input
//   output/one.epub     a line on standard output
//   ! 1 book built      a line on standard error
//   = 0                 the exit code
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { worldIn } from './world.ts';

export interface Session {
  title: string;
  lines: string[];
}

/** The sessions of a text file; lines before the first one are for people. */
export function readSessions(text: string): Session[] {
  const [, ...parts] = text.split(/^## /m);
  return parts.map((part) => {
    const [title = '', ...lines] = part.trimEnd().split('\n');
    return { title, lines: lines.filter((line) => line !== '') };
  });
}

/** Runs a session in `cwd` and writes down what happened, in the session's own form. */
export async function play({ lines }: Session, cwd: string): Promise<string[]> {
  const happened: string[] = [];
  for (const [place, line] of lines.entries()) {
    const following = lines.slice(place + 1);
    if (/^(file|folder|link|size) /.test(line)) {
      await prepare(line, following, cwd);
      happened.push(line, ...leading(following, '| '));
    } else if (line.startsWith('$ ')) {
      const input = leading(following, '< ');
      happened.push(line, ...input, ...(await command(line.slice(2), input, cwd)));
    }
  }
  return happened;
}

async function prepare(line: string, following: string[], cwd: string): Promise<void> {
  const [kind, name = '', more = ''] = splitLine(line).map(withEscapes);
  const path = join(cwd, name);
  await mkdir(kind === 'folder' ? path : dirname(path), { recursive: true });
  if (kind === 'link') await symlink(more, path);
  if (kind === 'size') await writeFile(path, Buffer.alloc(Number(more) * 1024 * 1024, 'a'));
  if (kind !== 'file') return;
  const text = leading(following, '| ').map((each) => withEscapes(each.slice(2)));
  // Latin-1, so that \u00ff is the byte FF: bad encodings can be written down.
  await writeFile(path, text.join('\n'), 'latin1');
}

async function command(typed: string, input: string[], cwd: string): Promise<string[]> {
  const world = worldIn(cwd, input.map((line) => `${line.slice(2)}\n`).join(''));
  const code = await main(splitLine(typed), world);
  // The temporary folder has another name each time.
  const [out, err] = [world.printed.out, world.printed.err].map((text) =>
    text.replaceAll(`${cwd}/`, ''),
  );
  return [...linesOf(out ?? ''), ...linesOf(err ?? '').map((line) => `! ${line}`), `= ${code}`];
}

/** Words at a prompt: blanks separate, double quotes hold together. */
export function splitLine(typed: string): string[] {
  return [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

function linesOf(text: string): string[] {
  return text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split('\n')
        .filter((line) => line !== '');
}

/** The lines at the beginning that start with `sign`; `|` alone is an empty line. */
function leading(lines: string[], sign: string): string[] {
  const end = lines.findIndex((line) => !line.startsWith(sign) && line !== sign.trim());
  return end < 0 ? lines : lines.slice(0, end);
}

function withEscapes(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
