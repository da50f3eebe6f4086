// fascicle init: a folder to begin in, with a config file and a story to build.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { configName } from '../library/config-file.ts';
import { causeOf, shown } from '../library/paths.ts';
import { Failure, message } from '../messages.ts';
import type { Invocation } from './arguments.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';

const config = `# Settings for every story in this folder and below.
# All of them: fascicle build --help. For your editor: fascicle schema > fascicle.schema.json

# author: Your Name
language: en
format: [epub, pdf]
theme: classic
page-size: 5.5x8.5in
output: output

# Settings of single books:
# books:
#   stories/the-ferryman.txt:
#     theme: modern
`;

const story = `The Ferryman's Lamp

by A Friend


Chapter 1: The Crossing

The lamp on the far bank had been out for three nights when Ines untied the boat.

"Nobody is waiting," said the old man.

"Somebody always is," she said, and pushed off.

* * *

Halfway over, the fog took both banks at once. She shipped the oars and listened, and heard, quite near, a second pair of oars being shipped.


Chapter 2: The Lamp

There were two boats and one rope between them. When the sun came up it found the lamp burning on the landing, and nobody at all who would say who had lit it.

The End
`;

/** What is made, by path below the folder. */
const files: Readonly<Record<string, string>> = {
  [configName]: config,
  'stories/the-ferryman.txt': story,
  '.gitignore': 'output/\n',
};

/** Runs the command: writes the files, and never over one that is there. */
export async function run({ paths: [path = '.'] }: Invocation, io: Io): Promise<ExitCode> {
  const folder = resolve(io.cwd, path);
  try {
    for (const name of Object.keys(files)) await refuseExisting(join(folder, name), io.cwd);
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content, { flag: 'wx' });
      io.stdout.write(`${join(path, name)}\n`);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(message('output-unwritable', { path, cause: causeOf(error) }));
  }
  io.stderr.write(`Now${path === '.' ? '' : ` cd ${path} and`} run: fascicle build stories\n`);
  return exitCode.done;
}

async function refuseExisting(path: string, cwd: string): Promise<void> {
  const there = await stat(path).then(
    () => true,
    () => false,
  );
  if (there) throw new Failure(message('init-exists', { path: shown(path, cwd) }));
}
