// The table of commands: what each one takes, which settings it listens to, and what help says.
import { type Spec, settingGroups } from '../settings/table.ts';

/** `one` file, `perhaps one`, at least `some` path, exactly `two` files, or none. */
export type Takes = 'none' | 'some' | 'one' | 'two' | 'perhaps one';

export interface Command {
  takes: Takes;
  /** How the paths are shown in usage lines: `[paths…]`. */
  usage: string;
  help: string;
  /** The groups of settings (keys of `settingGroups`) that change what the command does. */
  settings: readonly string[];
  /** Options of this command alone. */
  options: Readonly<Record<string, Spec>>;
}

const all = Object.keys(settingGroups);
const reading = ['The book', 'Its structure', 'Extensions'];

const json: Spec = { type: 'switch', help: 'Print JSON.' };

export const commands = {
  build: {
    takes: 'some',
    usage: 'paths…',
    help: 'Make the books of manuscripts: files, folders, quoted globs, or - (standard input).',
    settings: all,
    options: {},
  },
  outline: {
    takes: 'one',
    usage: 'FILE',
    help: 'Show the structure found in a manuscript.',
    settings: reading,
    options: { json, explain: { type: 'switch', help: 'Say of every line what it is, and why.' } },
  },
  fix: {
    takes: 'one',
    usage: 'FILE',
    help: 'Settle what is in doubt, in a file of corrections beside the manuscript.',
    settings: reading,
    options: {
      accept: { type: 'switch', help: 'Keep every doubtful reading as it is, without asking.' },
    },
  },
  ast: {
    takes: 'one',
    usage: 'FILE',
    help: 'Print the book tree as JSON.',
    settings: reading,
    options: {},
  },
  check: {
    takes: 'some',
    usage: 'paths…',
    help: 'Look manuscripts over as an editor would, and EPUBs as standard and devices do.',
    settings: reading,
    options: {
      json,
      target: {
        type: 'choices',
        choices: ['kindle', 'kobo', 'apple'],
        help: 'Say of an EPUB what these would refuse or dislike.',
      },
    },
  },
  verify: {
    takes: 'some',
    usage: 'paths…',
    help: 'Build again in memory and compare with the books in the output folder, byte by byte.',
    settings: all,
    options: {},
  },
  diff: {
    takes: 'two',
    usage: 'OLD.epub NEW.epub',
    help: 'Say which chapters came, went, moved or changed between two editions.',
    settings: [],
    options: { json },
  },
  'merge-reports': {
    takes: 'some',
    usage: 'REPORT.json…',
    help: 'Put the JSON reports of several shards together.',
    settings: [],
    options: {},
  },
  init: {
    takes: 'perhaps one',
    usage: '[FOLDER]',
    help: 'Begin a folder of stories: settings and a first story.',
    settings: [],
    options: {},
  },
  schema: {
    takes: 'none',
    usage: '',
    help: 'Print the JSON Schema of fascicle.yaml for editors.',
    settings: [],
    options: {},
  },
  completions: {
    takes: 'one',
    usage: 'SHELL',
    help: 'Print a completion script for bash, zsh or fish.',
    settings: [],
    options: {},
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** Whether `name` is a command. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
