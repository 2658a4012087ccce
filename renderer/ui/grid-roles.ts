/**
 * Roles of a table that is walked with the keyboard, spread over its native elements.
 *
 * Said outright, because laying a table out by CSS grid may take its native roles away.
 */
export const gridRoles = {
  grid: { role: 'grid' },
  selectingGrid: { role: 'grid', 'aria-multiselectable': true },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  heading: { role: 'columnheader' },
  cell: { role: 'gridcell' },
} as const;
