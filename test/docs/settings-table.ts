// README's table of settings, printed from the one table in `src/settings/table.ts`.
import { defaultText, flagOf, valueWord, withFormats } from '../../src/settings/read.ts';
import { type Spec, settingGroups } from '../../src/settings/table.ts';
import { builtInFormats } from '../../src/writers/writers.ts';

/** Markdown: a table for each group of settings. */
export function settingsTable(): string {
  return Object.entries(settingGroups)
    .map(([group, table]) => {
      const rows = Object.entries(table).map(([name, spec]) =>
        row(name, withFormats(spec, builtInFormats)),
      );
      return `**${group}**\n\n| flag | default | |\n|---|---|---|\n${rows.join('\n')}`;
    })
    .join('\n\n');
}

// `| `-o`, `--output PATH` | `output` | Folder for the books. |`
function row(name: string, spec: Spec): string {
  const flag = `--${spec.default === true ? '[no-]' : ''}${flagOf(name)}`;
  const long = code([flag, valueWord(spec)].filter(Boolean).join(' '));
  const short = spec.alias ? `${code(`-${spec.alias}`)}, ` : '';
  const standard = defaultText(spec);
  const choices = spec.choices ? ` (${spec.choices.map(code).join(', ')})` : '';
  const note = noteOn(spec);
  return `| ${short}${long} | ${standard && code(standard)} | ${spec.help}${choices}${note} |`;
}

function noteOn({ lineOnly, userOnly }: Spec): string {
  if (userOnly) return ' Command line and your own settings only.';
  return lineOnly ? ' Command line only.' : '';
}

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;
