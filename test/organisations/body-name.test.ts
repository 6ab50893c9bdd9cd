import { describe, expect, it } from 'vitest';
import { associationName, districtName, municipalityName, seatName, type AssociationType } from '../../src/modules/organisations/body-name.ts';

describe('a municipality is called', () => {
  it.each([
    ['Flensburg, Stadt', 'Stadt', 'Stadt Flensburg', 'Flensburg'], ['Ingolstadt', 'Stadt', 'Stadt Ingolstadt', 'Ingolstadt'],
    ['Marktl, M', 'Markt', 'Markt Marktl', 'Marktl'], ['Markt Schwaben, M', 'Markt', 'Markt Schwaben', 'Markt Schwaben'],
    ['Marktschellenberg, M', 'Markt', 'Markt Marktschellenberg', 'Marktschellenberg'], ['Nördlingen, GKSt', 'Stadt', 'Stadt Nördlingen', 'Nördlingen'],
    ['Stadt Wehlen, Stadt', 'Stadt', 'Stadt Wehlen', 'Stadt Wehlen'], ['Amt Creuzburg, Stadt', 'Stadt', 'Stadt Amt Creuzburg', 'Amt Creuzburg'],
    ['Kiel, Landeshauptstadt', 'Stadt', 'Landeshauptstadt Kiel', 'Kiel'], ['Lübeck, Hansestadt', 'Stadt', 'Hansestadt Lübeck', 'Lübeck'],
    ['Hamburg, Freie und Hansestadt', 'Stadt', 'Freie und Hansestadt Hamburg', 'Hamburg'],
    ['Rostock, Hanse- und Universitätsstadt', 'Stadt', 'Hanse- und Universitätsstadt Rostock', 'Rostock'],
    ['Greifswald, Universitäts- und Hansestadt', 'Stadt', 'Universitäts- und Hansestadt Greifswald', 'Greifswald'],
    ['Korbach, Hansestadt, Kreisstadt', 'Stadt', 'Hansestadt Korbach', 'Korbach'], ['Eisleben, Lutherstadt', 'Stadt', 'Lutherstadt Eisleben', 'Eisleben'],
    ['Konstanz, Universitätsstadt', 'Stadt', 'Stadt Konstanz', 'Konstanz'], ['Harsewinkel, Die Mähdrescherstadt', 'Stadt', 'Stadt Harsewinkel', 'Harsewinkel'],
    ['Meschede, Kreis- und  Hochschulstadt', 'Stadt', 'Stadt Meschede', 'Meschede'], ['Ueckermünde, Seebad , Stadt', 'Stadt', 'Stadt Ueckermünde', 'Ueckermünde'],
    ['Weißwasser/O.L., Stadt / Běła Woda', 'Stadt', 'Stadt Weißwasser/O.L.', 'Weißwasser/O.L.'],
    ['Brandenburg an der Havel, Stadt', 'Stadt', 'Stadt Brandenburg an der Havel', 'Brandenburg an der Havel'],
    ['Oldenburg (Oldenburg), Stadt', 'Stadt', 'Stadt Oldenburg (Oldenburg)', 'Oldenburg (Oldenburg)'],
    ['Bodenfelde, Flecken', 'Gemeinde', 'Flecken Bodenfelde', 'Bodenfelde'], ['Ebstorf,Klosterflecken', 'Gemeinde', 'Klosterflecken Ebstorf', 'Ebstorf'],
    ['Binz, Ostseebad', 'Gemeinde', 'Gemeinde Binz', 'Binz'], ['Garding, Kirchspiel', 'Gemeinde', 'Kirchspiel Garding', 'Garding'],
    ['Lohheide, gemfr. Bezirk', 'Gemeindefreier Bezirk', 'Gemeindefreier Bezirk Lohheide', 'Lohheide'],
    ['Lauenburg/ Elbe, Stadt', 'Stadt', 'Stadt Lauenburg/Elbe', 'Lauenburg/Elbe'], ['Weiden i.d.OPf.', 'Stadt', 'Stadt Weiden in der Oberpfalz', 'Weiden in der Oberpfalz'],
    ['Limburg a. d. Lahn, Kreisstadt', 'Stadt', 'Stadt Limburg an der Lahn', 'Limburg an der Lahn'], ['Murnau a.Staffelsee, M', 'Markt', 'Markt Murnau am Staffelsee', 'Murnau am Staffelsee'],
    ['Haag i.OB, M', 'Markt', 'Markt Haag in Oberbayern', 'Haag in Oberbayern'], ['Pullach i.Isartal', 'Gemeinde', 'Gemeinde Pullach im Isartal', 'Pullach im Isartal'],
    ['Neukirchen b.Hl.Blut, M', 'Markt', 'Markt Neukirchen beim Heiligen Blut', 'Neukirchen beim Heiligen Blut'], ['Bad Homburg v. d. Höhe, Stadt', 'Stadt', 'Stadt Bad Homburg vor der Höhe', 'Bad Homburg vor der Höhe'],
    ['Born a. Darß', 'Gemeinde', 'Gemeinde Born auf dem Darß', 'Born auf dem Darß'], ['St.Gangloff', 'Gemeinde', 'Gemeinde St. Gangloff', 'St. Gangloff'],
  ] as const)('%s (%s): %s', (official, type, name, shortName) => {
    expect(municipalityName(official, type)).toEqual({ name, shortName });
  });
});

describe('a Kreis is called', () => {
  it.each([
    ['Rosenheim', 'Landkreis', 'Landkreis Rosenheim', 'Rosenheim'], ['Höxter', 'Kreis', 'Kreis Höxter', 'Höxter'], ['Rhein-Kreis Neuss', 'Kreis', 'Rhein-Kreis Neuss', 'Rhein-Kreis Neuss'],
    ['Heidekreis', 'Landkreis', 'Heidekreis', 'Heidekreis'], ['Märkischer Kreis', 'Kreis', 'Märkischer Kreis', 'Märkischer Kreis'],
    ['Landkreis Rostock', 'Landkreis', 'Landkreis Rostock', 'Rostock'], ['Region Hannover', 'Landkreis', 'Region Hannover', 'Hannover'],
    ['Städteregion Aachen', 'Kreis', 'Städteregion Aachen', 'Aachen'], ['Regionalverband Saarbrücken', 'Landkreis', 'Regionalverband Saarbrücken', 'Saarbrücken'],
    ['Mühldorf a.Inn', 'Landkreis', 'Landkreis Mühldorf am Inn', 'Mühldorf am Inn'], ['Vulkaneifel', 'Landkreis', 'Landkreis Vulkaneifel', 'Vulkaneifel'],
    ['Eifelkreis Bitburg-Prüm', 'Landkreis', 'Eifelkreis Bitburg-Prüm', 'Eifelkreis Bitburg-Prüm'],
  ] as const)('%s (%s): %s', (official, type, name, shortName) => {
    expect(districtName(official, type)).toEqual({ name, shortName });
  });
});

describe('a Verband is called', () => {
  it.each<[string, AssociationType, string, string]>([
    ['Eider', 'Kirchspielslandgemeinde', 'Amt Eider', 'Eider'], ['Selent/ Schlesen', 'Amt', 'Amt Selent/Schlesen', 'Selent/Schlesen'],
    ['Boos (VGem)', 'Verwaltungsgemeinschaft', 'Verwaltungsgemeinschaft Boos', 'Boos'], ['Rethem (Aller), Stadt', 'Samtgemeinde', 'Samtgemeinde Rethem (Aller)', 'Rethem (Aller)'],
    ['VVG der Stadt Herrenberg', 'Verwaltungsgemeinschaft', 'Vereinbarte Verwaltungsgemeinschaft der Stadt Herrenberg', 'Herrenberg'],
    ['GVV Oberes Gäu', 'Gemeindeverwaltungsverband', 'Gemeindeverwaltungsverband Oberes Gäu', 'Oberes Gäu'],
    ['GVV Nachbarschaftsverband Bischweier-Kuppenheim', 'Gemeindeverwaltungsverband', 'Nachbarschaftsverband Bischweier-Kuppenheim', 'Bischweier-Kuppenheim'],
    ['GVV Verwaltungsgemeinschaft Munderkingen', 'Gemeindeverwaltungsverband', 'Verwaltungsgemeinschaft Munderkingen', 'Munderkingen'],
    ['Landstuhl', 'Verbandsgemeinde', 'Verbandsgemeinde Landstuhl', 'Landstuhl'],
    ['Oelsnitz/Vogtl., Bösenbrunn, Eichigt und Triebel/V', 'Verwaltungsgemeinschaft', 'Verwaltungsgemeinschaft Oelsnitz/Vogtl., Bösenbrunn, Eichigt und Triebel/V', 'Oelsnitz/Vogtl., Bösenbrunn, Eichigt und Triebel/V'],
  ])('%s (%s): %s', (official, type, name, shortName) => {
    expect(associationName(official, type)).toEqual({ name, shortName });
  });
});

it.each([['Saarbrücken, Landeshauptstadt', 'Saarbrücken'], ['Lüchow, Wendland', 'Lüchow, Wendland'], ['Mühldorf a.Inn', 'Mühldorf am Inn'], ['Altötting', 'Altötting']])('a seat %s is %s', (official, seat) => {
  expect(seatName(official)).toBe(seat);
});
