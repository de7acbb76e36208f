import { isRegionCode, type RegionCode } from '#lib/domain/territory.ts';

/** Under which name this browser keeps the region: its code, then its name, « 53 Bretagne ». */
export const MY_REGION_KEY = 'ma-region';

interface KeptRegion {
  readonly code: RegionCode;
  readonly name: string;
}

/** The region that the reader said is theirs: kept by this browser alone, read after hydration. */
class MyRegion {
  /** Null before it is read, and for none. */
  kept = $state.raw<KeptRegion | null>(null);

  read(): void {
    this.kept = parseRegion(stored());
  }

  keep(region: KeptRegion): void {
    this.kept = region;
    try {
      localStorage.setItem(MY_REGION_KEY, `${region.code} ${region.name}`);
    } catch {
      // A browser that refuses storage keeps it until the page is left.
    }
  }

  forget(): void {
    this.kept = null;
    try {
      localStorage.removeItem(MY_REGION_KEY);
    } catch {
      // Nothing was kept.
    }
  }
}

/** Never written on the server, where nobody has a region. */
export const myRegion = new MyRegion();

function stored(): string {
  try {
    return localStorage.getItem(MY_REGION_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Null for what names none of the 18 regions. */
export function parseRegion(text: string): KeptRegion | null {
  const [code = '', ...name] = text.split(' ');
  return isRegionCode(code) && name.length > 0 ? { code, name: name.join(' ') } : null;
}
