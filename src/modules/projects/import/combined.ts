import { foldName } from '../../organisations/organisation.ts';
import { decimalOf } from '../forms.ts';
import { productKinds, projectStatuses, type Phase, type Product, type Result } from '../project.ts';
import { isNamed, listOf, monthCell } from './cells.ts';
import { kindWords, statusWords } from './words.ts';

/*
 * Lists that stand in one cell, as our report for the council writes them and as people do: an entry a line, or apart by semicolons.
 */

/** "geplant: Mai 2023; in Betrieb: 05/2024 (geschätzt)"; undefined where an entry is not like that. */
export function phasesIn(text: string): Phase[] | undefined {
  const phases = listOf(text).map((entry): Phase | undefined => {
    const match = /^(.+?)(?:\s+(?:seit|since))?\s*[:\s]\s*((?:\(?(?:ca|etwa|rund|about).*|\p{L}+\.?\s+\d{2,4}|\d[\d./-]*)(?:\s*\(.+\))?)$/iu.exec(entry);
    if (!match) return undefined;
    const name = match[1]!.replace(/:$/, '').trim();
    const phase = projectStatuses.find((status) => isNamed('status', status, name)) ?? statusWords[foldName(name)];
    const month = monthCell(match[2]!);
    return phase && month ? { phase, ...month } : undefined;
  });
  if (phases.some((phase) => phase === undefined)) return undefined;
  return projectStatuses.flatMap((status) => phases.filter((phase) => phase!.phase === status).slice(0, 1) as Phase[]);
}

/** "Besuche im Amt, 8.000 → 0 im Jahr, Statistik"; what is not like that is a sentence without numbers. */
export function resultsIn(text: string): Result[] {
  return listOf(text, /;/).map((entry) => {
    const match = /^(.+?), (-?[\d.,]+) (?:→|->) (-?[\d.,]+)(?: ([^,]{1,60}))?(?:, (.{1,300}))?$/.exec(entry);
    const [before, after] = [match?.[2], match?.[3]].map((number) => (number === undefined ? undefined : decimalOf(number)));
    if (!match || before === undefined || after === undefined) return { what: entry, unit: '', before: null, after: null, source: '' };
    return { what: match[1]!, before, after, unit: match[4] ?? '', source: match[5] ?? '' };
  });
}

/** "Fachverfahren: Name (Anbieter)"; without a kind it is software. */
export function productsIn(text: string): Product[] {
  return listOf(text).map((entry) => {
    const [, before, rest] = /^([^:]{1,40}):\s+(.+)$/.exec(entry) ?? [];
    const kind = before === undefined ? undefined : productKinds.find((one) => isNamed('productKind', one, before)) ?? kindWords[foldName(before)];
    const named = kind ? rest! : entry;
    const [, name = named, vendor = ''] = /^(.+?)\s+\(([^()]+)\)$/.exec(named) ?? [];
    return { kind: kind ?? 'software', name, vendor };
  });
}
