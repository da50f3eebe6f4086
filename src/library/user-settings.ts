// The user's own settings: one file in a folder of the system, below the command line and above what
// is found beside manuscripts. It alone may load plugins besides the command line.
import { join } from 'node:path';
import type { Given } from '../settings/read.ts';
import { readSettingsFile } from './settings-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the file is, by the conventions of the system; undefined when there is no home. */
function userSettingsPath({ XDG_CONFIG_HOME, APPDATA, HOME }: Environment): string | undefined {
  const base = XDG_CONFIG_HOME || APPDATA || (HOME && join(HOME, '.config'));
  return base ? join(base, 'fascicle', 'config.yaml') : undefined;
}

/**
 * Reads the user's settings; `formats` are ids of writers, absent while plugins are not loaded. Paths
 * are absolute. Throws a Failure for a wrong file.
 */
export async function readUserSettings(
  env: Environment,
  cwd: string,
  formats?: readonly string[],
): Promise<Given> {
  const path = userSettingsPath(env);
  if (path === undefined) return {};
  const how = { ownKeys: [], cwd, isUsers: true, ...(formats && { formats }) };
  return (await readSettingsFile(path, how))?.given ?? {};
}
