// No text that a person reads stands in the code or the markup: it comes from the catalogue.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import ts from 'typescript';
import { PAGES, ROOT, modules, treeOf, walk } from './asked-words.mjs';

/** Attributes that are read out or shown. */
const READ = ['aria-label', 'aria-valuetext', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt', 'label'];

/** Properties and methods that put text on the page. */
const SHOWN = ['textContent', 'innerText', 'title', 'placeholder', 'ariaLabel', 'alt'];
const PUTTING = ['append', 'prepend', 'replaceChildren', 'replaceWith', 'before', 'after', 'say', 'announce', 'showFault', 'createTextNode'];

/** Names and signs that are the same in every language. */
const NAMES = new Set(['BibTeX', 'CSL-JSON', 'MapDashboard', 'GeoNames', 'Natural Earth', 'CC BY', 'Enter', 'Esc', 'K', 'J', 'GeoJSON', 'CSV', 'GeoPackage', 'KML', 'PNG', 'SVG', 'PDF', 'ROADMAP']);

const isWord = (text) => /\p{L}{2,}/u.test(text) && !NAMES.has(text.trim());

/** The texts that an expression may give, its templates' fixed parts among them. @param {ts.Node} node @returns {ts.Node[]} */
function textsIn(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return isWord(node.text) ? [node] : [];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map((span) => span.literal)].filter((part) => isWord(part.text)).concat(node.templateSpans.flatMap((span) => textsIn(span.expression)));
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(textsIn);
  if (ts.isParenthesizedExpression(node) || ts.isSpreadElement(node)) return textsIn(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textsIn);
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? textsIn(node.right) : [node.left, node.right].flatMap(textsIn);
  return [];
}

const nameOf = (node) => (ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : '');

/** What is shown to people in a piece of code. @param {ts.Node} node @returns {ts.Node[]} */
function shownBy(node) {
  if (ts.isPropertyAssignment(node) && READ.includes(nameOf(node.name))) return textsIn(node.initializer).filter((text) => nameOf(text) !== nameOf(node.name)); // title: 'title' is a table of keys
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left) && SHOWN.includes(node.left.name.text)) return textsIn(node.right);
  if (ts.isNewExpression(node) && nameOf(node.expression) === 'RangeError') return (node.arguments ?? []).flatMap(textsIn);
  if (!ts.isCallExpression(node)) return [];
  const { expression, arguments: given } = node;
  if (['el', 'svg'].includes(nameOf(expression))) return given.slice(2).flatMap(textsIn);
  if (nameOf(expression) === 'openDialog') return given.slice(0, 1).flatMap(textsIn);
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const method = expression.name.text;
  if (method === 'setAttribute' && given[0] && READ.includes(nameOf(given[0]))) return textsIn(given[1]);
  return PUTTING.includes(method) && nameOf(expression.expression) !== 'form' ? given.flatMap(textsIn) : []; // a FormData is no text
}

/** @param {ts.SourceFile} tree */
function faultsOf(tree) {
  const faults = [];
  walk(tree, (node) => {
    for (const text of shownBy(node)) faults.push(`${tree.fileName}:${tree.getLineAndCharacterOfPosition(text.getStart(tree)).line + 1} ${text.getText(tree)}`);
  });
  return faults;
}

const parsed = (code) => ts.createSourceFile('code.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

test('the check finds a text wherever the page could show one', () => {
  const code = ["el('p', {}, 'Some words')", "el('p', { title: isOn ? 'On now' : '' })", "node.textContent = `Show ${n}`", "button.setAttribute('aria-label', 'Close')", "list.replaceChildren('No place', part)", "toasts.say(`Saved: ${title}`)", "new RangeError('no date')", "openDialog('Audit', [])"];
  for (const line of code) assert.equal(faultsOf(parsed(line)).length, 1, line);
});

test('the check lets pass what is no text', () => {
  const code = ["el('p', { class: 'fact-note', type: 'button' }, t('any'), ' · ')", "node.textContent = ''", "svg('path', { d: 'M-1 1l2-2' })", "el('dt', {}, 'Enter')"];
  for (const line of code) assert.deepEqual(faultsOf(parsed(line)), [], line);
});

test('no text stands in the code', () => {
  assert.deepEqual(modules().flatMap((path) => faultsOf(treeOf(path))), []);
});

/** Raw words of markup, and attributes that are read, outside of what is marked as of a language or as not to be translated. */
function rawTextOf(html) {
  const body = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')
    .replace(/<html[^>]*>/, '')
    .replace(/<(\w+)[^>]*\b(?:lang="|translate="no")[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<(\w+)[^>]*\bdata-words="[^"]*"[^>]*>[^<]*<\/\1>/g, '');
  const attributes = [...body.matchAll(/\b(aria-label|title|placeholder|alt|content)="([^"]*)"/g)].filter(([, name, value]) => name !== 'content' && isWord(value)).map(([whole]) => whole);
  const texts = body.replace(/<[^>]*>/g, '\n').split('\n').map((text) => text.trim()).filter(isWord);
  return [...attributes, ...texts];
}

test('no text stands in the markup', () => {
  assert.deepEqual(rawTextOf('<p>Words <b data-words="ok"></b></p>'), ['Words']);
  for (const page of PAGES) assert.deepEqual(rawTextOf(readFileSync(new URL(page, ROOT), 'utf8')), [], page);
});
