import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { allPages, builtHtml } from './site.ts';

// RGAA asks for role="figure" on figures (criterion 1.9); Svelte closes void elements as XHTML does.
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'require-sri': 'off',
    'doctype-style': 'off',
  },
});

describe.each(allPages)('%s', (path) => {
  const html = builtHtml(path);

  it('is valid HTML', async () => {
    const { results } = await validator.validateString(html);
    const messages = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });

  it('carries a policy without unsafe-inline scripts and without unsafe-eval', () => {
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'/);
  });

  it('has one h1, a title of its own, and the words that say what it is not', () => {
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]{12,}<\/title>/);
    expect(html).toContain('Ce n’est pas un site officiel de l’État');
  });
});
