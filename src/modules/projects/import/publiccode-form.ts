import type { Db } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import type { ContentPatch } from '../content.ts';
import { patched } from '../content.ts';
import { readSection, type FieldFaults, type SectionInput } from '../forms.ts';
import { emptyContent, type ProjectContent } from '../project.ts';
import { findTypedServices } from '../typed-services.ts';

/** Sections of a profile that a publiccode.yml can say something about. */
const publiccodeSections = ['grunddaten', 'vorgehen', 'erfahrungen', 'technik'] as const;

export type ReadForm = { ok: true; organisationId: string; content: ProjectContent } | { ok: false; faults: FieldFaults };

/** Reads the fields of several sections as one new project, by the same rules as each section has for itself. */
export async function readPubliccodeForm(db: Db, body: unknown): Promise<ReadForm> {
  const reads = publiccodeSections.map((section) => readSection(section, body));
  const faults: FieldFaults = {};
  const organisationId = single(rawForm(body)['organisation']);
  if (!isUuid(organisationId)) faults['organisation'] = { code: 'required' };
  for (const read of reads) if (!read.ok) Object.assign(faults, read.faults);
  const inputs = reads.flatMap((read): SectionInput[] => (read.ok ? [read.value] : []));
  const services = await findTypedServices(db, inputs.flatMap((input) => input.services ?? []));
  Object.assign(faults, services.faults);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const all: ContentPatch[] = [...inputs.map(({ patch }) => patch), { basics: { services: services.services } }];
  return { ok: true, organisationId, content: all.reduce<ProjectContent>((content, patch) => patched(content, patch), emptyContent({ titleDe: '', status: 'idea' })) };
}
