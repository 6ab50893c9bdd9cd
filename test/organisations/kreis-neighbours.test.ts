import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../src/modules/organisations/kreis-neighbours.ts';
import { projectRoot } from '../../src/platform/project-root.ts';

const directory = join(projectRoot, '..', 'shared', 'data', 'GV100AD_301123.txt');

describe('the Kreise that border on one', () => {
  it('knows them across the borders of a Land, around a kreisfreie Stadt, and after mergers', () => {
    expect(neighboursOf('11000')).toEqual(['12054', '12060', '12061', '12063', '12064', '12065', '12067', '12069', '12072']);
    expect(neighboursOf('01001')).toEqual(['01059']);
    expect(neighboursOf('09779')).toEqual(['08135', '08136', '09176', '09185', '09571', '09577', '09771', '09772', '09773']);
    // Osterode am Harz belongs to Göttingen, and Eisenach to the Wartburgkreis.
    expect(neighboursOf('03159')).toEqual(['03153', '03155', '06633', '06636', '16061', '16062', '06611'].toSorted());
    expect(neighboursOf('16063')).not.toContain('16056');
    expect(neighboursOf('99999')).toEqual([]);
  });

  it.skipIf(!existsSync(directory))('knows each Kreis of the official directory, and each neighbour knows it back (left out where the file is not there)', () => {
    const keys = readFileSync(directory, 'utf8').split('\n').filter((line) => line.startsWith('40')).map((line) => line.slice(10, 15));
    expect(keys).toHaveLength(400);
    for (const key of keys) {
      const neighbours = neighboursOf(key);
      expect(neighbours.length, key).toBeGreaterThan(0);
      expect(neighbours.filter((other) => !keys.includes(other)), key).toEqual([]);
      for (const other of neighbours) expect(neighboursOf(other), `${key} beside ${other}`).toContain(key);
    }
  });
});
