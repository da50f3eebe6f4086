// What `--help` and `--version` print. yargs lays it out; the words come from the tables.
import yargs, { type Argv } from 'yargs';
import { defaultText, flagOf, valueWord, withFormats } from '../settings/read.ts';
import { type Spec, settingGroups } from '../settings/table.ts';
import { builtInFormats } from '../writers/writers.ts';
import { type Command, type CommandName, commands } from './commands.ts';

/** Columns: a terminal of the usual width, so that help reads the same everywhere. */
const HELP_COLUMNS = 90;

const exitCodes = `Exit codes: 0 done, 1 nothing could be built, 2 wrong use, 3 warnings under --strict,
4 part of a batch failed, 130 interrupted.`;

/** The help of one command, or of the whole program. */
export async function helpText(name: CommandName | undefined): Promise<string> {
  const parser = yargs([]).scriptName('fascicle').locale('en').help(false).version(false);
  const described = name === undefined ? overview(parser) : ofCommand(parser, name);
  return `${(await described.wrap(HELP_COLUMNS).getHelp()).trim()}\n`;
}

function overview(parser: Argv): Argv {
  parser.usage('Fascicle turns story manuscripts into books: EPUB and PDF.');
  for (const [name, command] of Object.entries<Command>(commands)) {
    parser.command(`${name} ${command.usage}`, command.help);
  }
  return parser
    .example('$0 story.txt', 'EPUB and PDF of one story, in output/')
    .example('$0 build stories -f epub -o books', 'EPUBs of a folder of stories')
    .example('$0 outline story.txt', 'what was found in the manuscript')
    .epilogue(`fascicle COMMAND --help tells the options of a command.\n\n${exitCodes}`);
}

function ofCommand(parser: Argv, name: CommandName): Argv {
  const command: Command = commands[name];
  parser.usage(`fascicle ${name} ${command.usage}\n\n${command.help}`);
  addOptions(parser, 'Options', command.options);
  for (const [group, table] of Object.entries(settingGroups)) {
    if (command.settings.includes(group)) addOptions(parser, group, table);
  }
  return parser;
}

/** The instance never parses, so the key may carry the value's name: `--author NAME`. */
function addOptions(parser: Argv, group: string, table: Readonly<Record<string, Spec>>): void {
  for (const [name, spec] of Object.entries(table)) {
    const flag = spec.default === true ? `[no-]${flagOf(name)}` : flagOf(name);
    parser.option([flag, valueWord(spec)].filter(Boolean).join(' '), {
      group: `${group}:`,
      describe: describe(spec),
      ...(spec.alias && { alias: spec.alias }),
    });
  }
}

function describe(spec: Spec): string {
  const { choices } = withFormats(spec, builtInFormats);
  const facts = [
    choices?.join(', '),
    spec.type === 'switch' && spec.default !== true ? undefined : defaultText(spec),
  ].filter((fact) => fact !== undefined && fact !== '');
  return facts.length === 0 ? spec.help : `${spec.help} [${facts.join('; ')}]`;
}
