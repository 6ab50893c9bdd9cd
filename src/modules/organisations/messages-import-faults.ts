import { catalogue } from '../../platform/i18n/catalogue.ts';
import type { FaultCode } from './directory-file.ts';

/** What is wrong with a file that should be the official directory, at the line it was noticed in. */
export const faultMessages = catalogue({
  de: {
    at: (line: number, what: string) => `Zeile ${line.toLocaleString('de-DE')}: ${what}`,
    faults: {
      empty: 'Die Datei ist leer.',
      not_utf8: 'Hier stehen Zeichen, die kein UTF-8 sind. Nehmen Sie die Fassung der Datei in UTF-8.',
      too_many_lines: 'Die Datei hat mehr Zeilen, als ein Gemeindeverzeichnis haben kann.',
      length: 'Die Zeile hat nicht 220 Zeichen. Die Datei ist abgeschnitten, oder sie ist kein GV100AD.',
      record_type: 'Diese Satzart gibt es im GV100AD nicht (10, 20, 30, 40, 50 oder 60).',
      date: 'Der Gebietsstand ist kein Datum.',
      other_date: 'Der Gebietsstand ist ein anderer als in der ersten Zeile. Hier sind zwei Dateien vermischt.',
      key: 'Der Schlüssel besteht nicht nur aus Ziffern oder gehört zu keinem Land.',
      type_code: 'Dieses Textkennzeichen ist hier nicht vorgesehen.',
      name: 'Der Name ist leer oder enthält Zeichen, die in amtlichen Namen nicht vorkommen.',
      number: 'Fläche oder Einwohnerzahl ist keine Zahl.',
      postcode: 'Die Postleitzahl hat nicht fünf Ziffern.',
      duplicate: 'Dieser Schlüssel stand schon weiter oben.',
      no_parent: 'Das Land, der Kreis oder der Verband dazu fehlt weiter oben.',
      order: 'Die Gemeinden stehen nicht in der Reihenfolge ihrer Schlüssel.',
      without_municipality: 'Davor fehlen Zeilen: Ein Kreis oder Verband hat keine Gemeinde.',
      laender_missing: 'Hier endet die Datei, aber es sind noch nicht alle 16 Länder vorgekommen. Die Datei ist abgeschnitten.',
    } satisfies Record<FaultCode, string>,
  },
  en: {
    at: (line: number, what: string) => `Line ${line.toLocaleString('en-GB')}: ${what}`,
    faults: {
      empty: 'The file is empty.',
      not_utf8: 'There are characters here that are not UTF-8. Take the version of the file in UTF-8.',
      too_many_lines: 'The file has more lines than a directory of municipalities can have.',
      length: 'The line does not have 220 characters. The file is cut off, or it is no GV100AD.',
      record_type: 'There is no such type of record in GV100AD (10, 20, 30, 40, 50 or 60).',
      date: 'The day the file describes is no date.',
      other_date: 'The day the file describes is another one than in the first line. Two files are mixed here.',
      key: 'The key has other characters than digits, or belongs to no Land.',
      type_code: 'This code of a type is not foreseen here.',
      name: 'The name is empty or has characters that official names do not have.',
      number: 'Area or population is no number.',
      postcode: 'The postcode does not have five digits.',
      duplicate: 'This key came before.',
      no_parent: 'Its Land, district or association is missing above.',
      order: 'The municipalities are not in the order of their keys.',
      without_municipality: 'Lines before this one are missing: a district or an association has no municipality.',
      laender_missing: 'The file ends here, but not all 16 Länder have come. The file is cut off.',
    } satisfies Record<FaultCode, string>,
  },
});
