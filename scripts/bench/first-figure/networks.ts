import type { Page } from 'playwright-core';

/** A line and a machine to be read on: bits a second, milliseconds of wait, times slower. */
export interface Network {
  readonly name: string;
  readonly bitsPerSecond: number;
  readonly latencyMilliseconds: number;
  readonly slowdown: number;
}

/** The two lines on which a first figure is measured. */
export const NETWORKS: readonly Network[] = [
  { name: '1,6 Mbit/s, 150 ms', bitsPerSecond: 1.6e6, latencyMilliseconds: 150, slowdown: 4 },
  { name: '10 Mbit/s, 40 ms', bitsPerSecond: 10e6, latencyMilliseconds: 40, slowdown: 4 },
];

/** Slows a page down. Its workers keep their full speed and fetch unthrottled: neither page of the bench relies on it. */
export async function throttle(page: Page, network: Network): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latencyMilliseconds,
    downloadThroughput: network.bitsPerSecond / 8,
    uploadThroughput: network.bitsPerSecond / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: network.slowdown });
}
