import { expect, it } from 'vitest';
import { isNearName } from '../../src/modules/organisations/near-name.ts';

it.each([
  ['Stadtwerke Musterstadt', 'Stadtwerke Musterstadt GmbH'], ['Stadtwerke Musterstadt', 'STADTWERKE  MUSTERSTADT GmbH & Co. KG'],
  ['Stadtwerke der Stadt Musterstadt', 'Stadtwerke Musterstadt AöR'], ['Stadtwerke Musterstadt', 'Stadwerke Musterstadt'],
  ['Stadtwerke Musterstadt', 'Musterstadt Stadtwerke'], ['Klinikum Süd gGmbH', 'Klinikum Sued'], ['Freiwillige Feuerwehr Berg e. V.', 'Freiwillige Feuerwehr Berg'],
  ['Eigenbetrieb Bauhof', 'Bauhof'],
])('%s may be %s', (one, other) => {
  expect([isNearName(one, other), isNearName(other, one)]).toEqual([true, true]);
});

it.each([
  ['Stadtwerke Musterstadt', 'Stadtwerke Musterstadt Netz GmbH'], ['Stadtwerke Musterstadt', 'Verkehrsbetriebe Musterstadt'],
  ['Feuerwehr Wache 1', 'Feuerwehr Wache 2'], ['Bad', 'Bau'], ['Klinikum Nord', 'Klinikum Süd'], ['GmbH', 'AG'],
])('%s is not %s', (one, other) => {
  expect([isNearName(one, other), isNearName(other, one)]).toEqual([false, false]);
});
