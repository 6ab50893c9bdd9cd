import { z } from 'zod';
import { parseForm } from '../platform/http/form.ts';
import { StartError } from '../platform/start-error.ts';
import { setSetting } from '../modules/pages/settings/commands.ts';
import { settingSentences } from '../modules/pages/settings/messages.ts';
import { readSettings } from '../modules/pages/queries.ts';
import { defaultDays, isPeriodKey, settingField, settingKeys, settingValues } from '../modules/pages/settings/settings.ts';
import { withCommandDeps } from './installation.ts';

/** `bin/admin set KEY VALUE`: enters one of the operator's particulars or a period; an empty value takes it away. */
export async function setSettingCommand([name = '', value]: string[]): Promise<number> {
  const key = settingKeys.find((known) => known === name);
  if (key === undefined) {
    throw new StartError(`Say what to set: bin/admin set KEY VALUE, where KEY is one of\n  ${settingKeys.join('\n  ')}`);
  }
  if (value === undefined) throw new StartError(`Say the value: bin/admin set ${key} VALUE; '' takes it away`);
  const parsed = parseForm(z.object({ [key]: settingField(key) }), { [key]: value });
  if (!parsed.ok) throw new StartError(settingSentences('en')[key][parsed.errors[key] ?? ''] ?? `This value cannot be used for ${key}.`);
  return withCommandDeps(async (deps) => {
    await setSetting(deps, key, parsed.value[key]!);
    console.log(parsed.value[key] === '' ? `${key} is not set` : `${key} is set`);
  });
}

/** `bin/admin settings`: prints what is entered and what is not, a line each or more where a value has more. */
export async function listSettingsCommand(): Promise<number> {
  return withCommandDeps(async ({ db }) => {
    const values = settingValues(await readSettings(db));
    for (const key of settingKeys) {
      const unset = isPeriodKey(key) ? `(not set: ${defaultDays(key)} ${defaultDays(key) === 1 ? 'day' : 'days'})` : '(not set)';
      console.log(`${key}  ${values[key] === '' ? unset : values[key].replaceAll('\n', `\n${' '.repeat(key.length + 2)}`)}`);
    }
  });
}
