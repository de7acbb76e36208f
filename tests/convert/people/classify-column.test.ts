import { expect, it } from 'vitest';
import { classifyColumn } from '#lib/convert/people/classify-column.ts';

it.each([
  ['typologie', 'person-type'],
  ['type_beneficiaire', 'person-type'],
  ['Catégorie juridique', 'person-type'],
  ['Forme juridique', 'person-type'],
  ['type_aide', 'other'],
  ['nom_beneficiaire', 'name'],
  ['nomBeneficiaire', 'name'],
  ['Nom du bénéficiaire', 'name'],
  ['Fournisseur payé (DP)', 'name'],
  ['ASSOCIATION', 'name'],
  ['siret', 'beneficiary-id'],
  ['SIRET ou NIR', 'beneficiary-id'],
  ['idBeneficiaire', 'beneficiary-id'],
  ['rnaBeneficiaire', 'beneficiary-id'],
  ['Code taxe 1', 'beneficiary-id'],
  ['idAttribuant', 'identifier'],
  ['id_operation', 'identifier'],
  ['N° EJ', 'identifier'],
  ['nomAttribuant', 'other'],
  ['nom_projet', 'free'],
  ['objet', 'free'],
  ['nom_strategie', 'other'],
  ['montant_aide', 'other'],
  ['regions', 'other'],
  ['Courriel du contact', 'contact'],
  ['Téléphone', 'contact'],
  ['Prénom', 'contact'],
  ['date de naissance', 'contact'],
  ['Numéro de sécurité sociale', 'contact'],
  ['Adresse', 'address'],
])('takes « %s » as %s', (header, kind) => {
  expect(classifyColumn(header)).toBe(kind);
});
