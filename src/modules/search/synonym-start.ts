import { administration } from './synonym-start/administration.ts';
import { arrivalAndCommunity } from './synonym-start/arrival-and-community.ts';
import { buildingAndTaxes } from './synonym-start/building-and-taxes.ts';
import { businessAndJustice } from './synonym-start/business-and-justice.ts';
import { digitalCommunity } from './synonym-start/digital-community.ts';
import { digitalTownHall } from './synonym-start/digital-town-hall.ts';
import { englishTerms } from './synonym-start/english-terms.ts';
import { environment } from './synonym-start/environment.ts';
import { familyAndSchool } from './synonym-start/family-and-school.ts';
import { identityAndTraffic } from './synonym-start/identity-and-traffic.ts';
import { orderAndTrade } from './synonym-start/order-and-trade.ts';
import { smartMunicipality } from './synonym-start/smart-municipality.ts';
import { workAndHealth } from './synonym-start/work-and-health.ts';
import type { SynonymGroup } from './synonyms.ts';

// One group a line: "a | b | c" are called the same; "a > b | c": who asks for a finds b and c, and not the other way round. The first list was
// written for the digital projects of municipalities, the others put what people say beside the names of the services. Editors add to these and take
// away from them; they are where a new installation begins. A group is known by its first term: no two may begin with the same one, and what editors
// have changed or ended is no longer touched by a later list.
const lists = [administration, familyAndSchool, workAndHealth, arrivalAndCommunity, identityAndTraffic, orderAndTrade, environment, buildingAndTaxes, businessAndJustice, digitalTownHall, smartMunicipality, digitalCommunity, englishTerms];

/** The groups a new installation starts with. */
export function startingSynonyms(): SynonymGroup[] {
  return lists.flatMap((list) => list.trim().split('\n')).map((line) => {
    const [first, rest] = line.split(' > ');
    if (rest === undefined) return { terms: line.split(' | ') };
    return { terms: [first!, ...rest.split(' | ')], narrow: true };
  });
}
