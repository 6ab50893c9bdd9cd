import { z } from 'zod';

/** What a file of the catalogue says, with the names of the columns. */
export interface OzgCatalogue {
  services: { ozg_id: string; name: string; situation: string; field: string }[];
  leika: { leika_id: string; ozg_id: string; name: string }[];
}

const text = (max: number) => z.string().transform((typed) => typed.replace(/\s+/g, ' ').trim()).pipe(z.string().max(max));
const named = (max: number) => text(max).pipe(z.string().min(1));

const schema = z.object({
  leistungen: z.array(z.object({ ozgId: z.string().regex(/^\d{1,10}$/), name: named(300), lage: text(200).default(''), themenfeld: named(200) })).min(1).max(5_000),
  leika: z.array(z.object({ leikaId: z.string().regex(/^\d{14}$/), name: named(500), ozgId: z.string() })).max(50_000).default([]),
});

/**
 * Reads the catalogue of OZG bundles and LeiKa services (JSON with `leistungen` and `leika`). A service of a bundle that the file does not name is
 * left out. Anything else that does not fit refuses the whole file, with the place of the first fault.
 */
export function readOzgFile(json: string): { ok: true; catalogue: OzgCatalogue } | { ok: false; at: string } {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { ok: false, at: 'JSON' };
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) return { ok: false, at: parsed.error.issues[0]!.path.join('.') || 'leistungen' };
  const { leistungen, leika } = parsed.data;
  const services = new Map(leistungen.map((s) => [s.ozgId, { ozg_id: s.ozgId, name: s.name, situation: s.lage, field: s.themenfeld }]));
  const known = new Map(leika.filter(({ ozgId }) => services.has(ozgId)).map((l) => [l.leikaId, { leika_id: l.leikaId, ozg_id: l.ozgId, name: l.name }]));
  return { ok: true, catalogue: { services: [...services.values()], leika: [...known.values()] } };
}
