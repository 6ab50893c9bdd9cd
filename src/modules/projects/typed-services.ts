import type { Db } from '../../platform/db/database.ts';
import { foldName } from '../organisations/organisation.ts';
import { findServices, keyOfService, searchServices, serviceKey } from '../topics/queries-ozg.ts';
import type { FieldFaults, SectionInput } from './forms.ts';
import type { Service } from './project.ts';

/** Finds the services that were typed: by the id that came along if it still belongs to the text, else by the text. */
export async function findTypedServices(db: Db, typed: NonNullable<SectionInput['services']>): Promise<{ services: Service[]; faults: FieldFaults }> {
  const keys = typed.map(({ id }) => keyOfService(id)).filter((key) => key !== undefined);
  const chosen = await findServices(db, keys);
  const faults: FieldFaults = {};
  const services: Service[] = [];
  for (const { text, id, field } of typed) {
    const same = chosen.get(id);
    const found = same && foldName(same.name) === foldName(text) ? same
      : (await searchServices(db, text)).find((one) => foldName(one.name) === foldName(text) || serviceKey(one) === text || one.leikaId === text);
    if (!found) faults[field] = { code: 'unknown' };
    else if (!services.some((one) => serviceKey(one) === serviceKey(found))) services.push({ ozgId: found.ozgId, leikaId: found.leikaId });
  }
  return { services, faults };
}
