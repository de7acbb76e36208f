declare module 'fast-formula-parser' {
  interface Place {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
  }
  interface Area {
    readonly sheet: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }
  export default class FormulaParser {
    constructor(door: {
      onCell: (place: Place) => number | string | null;
      onRange: (area: Area) => (number | string | null)[][];
    });
    parse(formula: string, at: Place): unknown;
  }
}
