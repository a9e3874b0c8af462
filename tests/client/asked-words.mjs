// Which messages the page asks for: t('key'), attributesOf('key'), t(`prefix-${…}`) in the code, data-words="key" in the markup, and Say("key") in the server.
import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';

export const ROOT = new URL('../../src/MapDashboard/wwwroot/', import.meta.url);

const textOf = (path) => readFileSync(new URL(path, ROOT), 'utf8');

/** The page's modules, as paths below wwwroot. */
export const modules = () => readdirSync(new URL('js/', ROOT), { recursive: true }).map(String).filter((name) => name.endsWith('.js')).map((name) => `js/${name.replaceAll('\\', '/')}`);

export const PAGES = ['index.html', 'sign-in.html', 'stage.html', 'handout.html', 'speaker.html', 'embed.html', 'talk.html'];

/** Where the server asks for words itself. */
const SERVER = new URL('../../src/MapDashboard/Embedding/', import.meta.url);

/** A module's syntax tree. @param {string} path below wwwroot */
export const treeOf = (path) => ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

/** @param {ts.Node} node @param {(node: ts.Node) => void} visit */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Each t('key', { … }) whose variables stand in the code by their names. @returns {{key: string, names: string[], where: string}[]} */
export function askedVariables() {
  const asked = [];
  for (const path of modules()) {
    const tree = treeOf(path);
    walk(tree, (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 't' || path === 'js/words.js') return;
      const [key, given] = node.arguments;
      if (!ts.isStringLiteralLike(key) || (given && !(ts.isObjectLiteralExpression(given) && given.properties.every((p) => p.name && ts.isIdentifier(p.name))))) return;
      asked.push({ key: key.text, names: given ? given.properties.map((p) => p.name.text) : [], where: `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}` });
    });
  }
  return asked;
}

/** @returns {{keys: string[], prefixes: string[], kept: string[]}} keys in full, the beginnings of those that are put together, and what a module that keeps keys in a table holds */
export function askedKeys() {
  const [keys, prefixes, kept] = [new Set(), new Set(), new Set()];
  for (const page of PAGES) for (const [, key] of textOf(page).matchAll(/data-words="([^"]+)"/g)) keys.add(key);
  for (const file of readdirSync(SERVER).filter((name) => name.endsWith('.cs'))) {
    for (const [, key] of readFileSync(new URL(file, SERVER), 'utf8').matchAll(/\.Say\("([\w-]+)/g)) keys.add(key);
  }
  for (const path of modules()) {
    walk(treeOf(path), (node) => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ['t', 'attributesOf'].includes(node.expression.text) && path !== 'js/words.js') take(node.arguments[0]);
    });
  }
  return { keys: [...keys], prefixes: [...prefixes], kept: [...kept] };

  function take(key) {
    if (ts.isStringLiteralLike(key)) keys.add(key.text);
    else if (ts.isTemplateExpression(key)) prefixes.add(key.head.text);
    else if (ts.isConditionalExpression(key)) [key.whenTrue, key.whenFalse].forEach(take);
    else if (ts.isParenthesizedExpression(key)) take(key.expression);
    else if (ts.isIdentifier(key)) literalsNamed(key);
    else throw new Error(`which message is asked for cannot be read: ${key.getText()}`);
  }

  /** A key that comes out of a table: any literal of its module may be one. */
  function literalsNamed(identifier) {
    walk(identifier.getSourceFile(), (node) => {
      if (ts.isStringLiteral(node) && /^[a-z]+(-[a-z0-9]+)+$/.test(node.text)) kept.add(node.text);
    });
  }
}

/** @param {ReturnType<typeof askedKeys>} asked @param {string} key */
export const isAsked = (asked, key) => asked.keys.includes(key) || asked.kept.includes(key) || asked.prefixes.some((prefix) => key.startsWith(prefix));
