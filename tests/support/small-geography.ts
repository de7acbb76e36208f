import { buildGeography } from '#lib/convert/cells/geography.ts';

/** A geography small enough to be read in a test: five regions, a department each, the spellings seen in exports. */
export const GEOGRAPHY = buildGeography({
  regions: [
    { region_code: '01', name: 'Guadeloupe' },
    { region_code: '11', name: 'Île-de-France' },
    { region_code: '52', name: 'Pays de la Loire' },
    { region_code: '84', name: 'Auvergne-Rhône-Alpes' },
    { region_code: '93', name: 'Provence-Alpes-Côte d’Azur' },
  ],
  departments: [
    { department_code: '971', name: 'Guadeloupe', region_code: '01' },
    { department_code: '75', name: 'Paris', region_code: '11' },
    { department_code: '44', name: 'Loire-Atlantique', region_code: '52' },
    { department_code: '01', name: 'Ain', region_code: '84' },
    { department_code: '2A', name: 'Corse-du-Sud', region_code: '94' },
  ],
  aliases: [{ alias: 'PACA', region_code: '93' }],
});
