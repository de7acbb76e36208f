import { may, must, type LayoutContract } from './layout-contract.ts';

export const BAROMETRE_2023_LAYOUT: LayoutContract = {
  id: 'barometre-2023',
  title: 'Baromètre des résultats, depuis 2023',
  amount: null,
  values: ['indic_vi', 'indic_va', 'indic_vc'],
  columns: [
    must('indic_id', 'Indicateur, IND-000.'),
    must('enforce_zone_id', 'FRANCE, R84 ou D46.'),
    must('metric_enforce_date', 'Date des valeurs de la ligne.'),
    may('maille', 'DEPT, REG ou NAT ; non lu, la zone le dit.'),
    must('indic_vi', 'Valeur initiale ; vide = pas de valeur à cette date.'),
    must('indic_va', 'Valeur actuelle ; vide = pas de valeur à cette date.'),
    must('indic_vc', 'Valeur cible ; vide = pas de valeur à cette date.'),
    may('indic_ta', 'Taux d’avancement calculé par d’autres ; compté, jamais repris.'),
  ],
  binding: [
    ['valeurs', 'indic_vi, indic_va, indic_vc : jusqu’à trois observations par ligne'],
    ['clé', 'indic_id, enforce_zone_id, metric_enforce_date, sorte de valeur'],
    ['indicateur', 'table indicators de mapping.json'],
    ['ligne sans valeur ni date', 'un emplacement vide, compté, qui n’est ni un zéro ni une valeur'],
    ['pas dans le fichier', 'l’unité : elle peut changer d’une zone à l’autre (IND-905 : Md€ et €)'],
  ],
};

export const BAROMETRE_2021_LAYOUT: LayoutContract = {
  id: 'barometre-2021',
  title: 'Baromètre des résultats 2021, détail régional',
  amount: null,
  values: ['valeur'],
  columns: [
    must('mesure', 'Politique ; non lue.'),
    must('indicateur', 'Libellé de l’indicateur ; non lu.'),
    must('id_indicateur', 'Indicateur.'),
    must('code_region', 'Code Insee de la région.'),
    may('libelle_region', 'Nom de la région ; non lu.'),
    must('date', 'Date de la valeur.'),
    must('valeur', 'Valeur ; vide = non publiée.'),
    may('unite', 'Unité en toutes lettres ; non lue.'),
  ],
  binding: [
    ['valeur', 'valeur, une valeur actuelle'],
    ['clé', 'id_indicateur, code_region, date'],
    ['zone', 'R puis code_region'],
    ['indicateur', 'table indicators de mapping.json'],
    ['pas dans le fichier', 'valeurs initiale et cible, valeur nationale'],
  ],
};
