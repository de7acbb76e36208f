import type { TableView } from '#lib/views/figure/table-view.ts';

/** The layouts recognised by their header: a row each. */
export function tableOfLayouts(
  layouts: readonly { readonly title: string; readonly headers: readonly string[] }[],
): TableView {
  return {
    caption: 'Mises en page reconnues à leur en-tête',
    columns: [
      { key: 'title', label: 'Mise en page', isNumeric: false },
      { key: 'headers', label: 'En-têtes nécessaires', isNumeric: false },
    ],
    rows: layouts.map(({ title, headers }) => ({
      key: title,
      href: null,
      cells: [title, headers.join(', ')],
    })),
  };
}
