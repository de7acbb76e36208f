import { mount } from 'svelte';
import DeliveryNews from './DeliveryNews.svelte';
import KeptLine from './KeptLine.svelte';

let isShown = false;

/** Says what this browser keeps of the pages, and what is published while a tab stays open: once, on the shell of the page. */
export function showOffline(): void {
  const [main, foot] = ['contenu', 'pied'].map((id) => document.getElementById(id));
  if (isShown || !main || !foot) return;
  isShown = true;
  mount(DeliveryNews, { target: main });
  mount(KeptLine, { target: foot });
}
