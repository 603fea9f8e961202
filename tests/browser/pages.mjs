// SPDX-License-Identifier: MIT
// usage: pages.mjs CHROMIUM FOLDER
//
// Every page of the folder, in the browser: what it loads, what it links to, what a screen reader
// is told, what axe-core has against it, and what the printer gets. hostile.html must have the
// structure of harmless.html.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [, , executablePath, folder] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const switches = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic',
  '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync'];
const faults = [];
const expect = (page, holds, what) => { if (!holds) faults.push(`${page}: ${what}`); };

/** Opens a page and notes whatever it says or asks for. */
async function open(context, name) {
  const page = await context.newPage();
  const url = pathToFileURL(join(folder, name)).href;
  page.on('console', (message) => faults.push(`${name}: console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${name}: error: ${error.message}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (asked !== url && !asked.startsWith('data:')) faults.push(`${name}: asks for ${asked}`);
  });
  await page.goto(url);
  return page;
}

/** A page of `csm compare`, which has no contents and no pictures, and explains no cell. */
const comparison = (name) => name.startsWith('compare-');

async function links(page, name) {
  const broken = await page.evaluate(() => [...document.querySelectorAll('a')]
    .map((link) => link.getAttribute('href'))
    .filter((to) => !to || !to.startsWith('#') || !document.getElementById(to.slice(1))));
  expect(name, broken.length === 0, `links lead nowhere: ${broken}`);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  expect(name, twice.length === 0, `ids stand twice: ${twice}`);
}

/** The matrix as a screen reader gets it. */
async function matrix(page, name) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node, role) => (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? [...(child.role?.value === role ? [child] : []), ...below(child, role)] : [];
  });
  const table = nodes.find((node) => node.role?.value === 'table'
    && node.name?.value.startsWith('Experiences in rows'));
  expect(name, table, 'the matrix is no table with a name');
  if (!table) return;
  expect(name, below(table, 'columnheader').length === 6, 'the matrix has not 6 column headers');
  expect(name, below(table, 'rowheader').length === 4, 'the matrix has not 4 row headers');
  expect(name, below(table, 'cell').length === 20, 'the matrix has not 20 cells');
  const pictures = nodes.filter((node) => ['img', 'image'].includes(node.role?.value));
  expect(name, comparison(name) || pictures.length >= 3, 'the pictures are not there');
  for (const picture of pictures) expect(name, picture.name?.value, 'a picture has no name');
  for (const role of ['banner', ...(comparison(name) ? [] : ['navigation']), 'main', 'contentinfo']) {
    expect(name, nodes.filter((node) => node.role?.value === role).length === 1,
      `there is not one landmark ${role}`);
  }
}

/** Each cell of the matrix leads to the heading that explains it, wherever one clicks it. */
async function cells(page, name) {
  const wrong = await page.evaluate(() => {
    const text = (element) => element.textContent.trim().toLowerCase();
    const [head, ...rows] = document.querySelector('table.heat').rows;
    return rows.flatMap((row) => [...row.cells].slice(1).map((cell, i) => {
      const about = [row.cells[0].firstChild.textContent, text(head.cells[i + 1])];
      const heading = document.querySelector(cell.querySelector('a').getAttribute('href'))
        ?.querySelector('h3');
      return heading && about.every((words) => text(heading).includes(words)) ? '' : about.join();
    })).filter(Boolean);
  });
  expect(name, wrong.length === 0, `cells lead elsewhere: ${wrong}`);
  const cell = page.locator('table.heat td').last();
  const { width, height } = await cell.boundingBox();
  await cell.click({ position: { x: width - 4, y: height - 4 } });
  expect(name, page.url().endsWith('#cell-automatic-execution-peer-to-peer-network-creator'),
    `the corner of a cell leads to ${page.url().replace(/.*#/, '#')}`);
}

/** The first stop of the Tab key skips the contents, and what has the focus is seen to have it. */
async function keyboard(page, name) {
  await page.evaluate(() => { window.scrollTo(0, 0); document.activeElement.blur(); });
  await page.keyboard.press('Tab');
  const stop = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { to: document.activeElement.getAttribute('href'), seen: box.left >= 0 && box.top >= 0 };
  });
  expect(name, stop.to === '#main' && stop.seen, `Tab goes first to ${stop.to}`);
  await page.keyboard.press('Enter');
  expect(name, await page.evaluate(() => document.activeElement.id === 'main'),
    'the skip link does not move the focus');
}

/** A link to a branch that was told before unfolds it. */
async function unfolds(page, name) {
  const link = page.locator('ul.why a').first();
  if (await link.count() > 0) {
    await link.evaluate((one) => {
      for (let at = one.closest('details'); at; at = at.parentElement.closest('details')) {
        at.open = true;
      }
    });
    const target = page.locator(`[id="${(await link.getAttribute('href')).slice(1)}"]`);
    await target.evaluate((one) => {
      const around = one.parentElement.closest('details');
      if (!around.querySelector('a')) around.open = false;
    });
    await link.click();
    expect(name, await target.isVisible(), 'a branch that a link leads to stays folded');
  }
}

const unfold = (page) => page.evaluate(() => {
  for (const one of document.querySelectorAll('details')) one.open = true;
});

/** All rules in the light, and in the dark those of colours, which alone are others there. */
async function violations(page, name, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  const rules = scheme === 'dark' ? "{ runOnly: ['color-contrast'] }" : '{}';
  const found = await page.evaluate(`(() => { ${axe}; return axe.run(${rules}); })()`);
  for (const violation of found.violations) {
    const places = violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join('; ');
    faults.push(`${name} (${scheme}): axe: ${violation.id}: ${violation.help}: ${places}`);
  }
}

async function widths(page, name) {
  for (const width of [360, 800, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(name, wide <= width, `at ${width} pixels it is ${wide} wide`);
  }
}

/** Whole pages: the right size, and nothing wider than the paper. */
async function print(page, name) {
  for (const [format, size] of [['A4', '594.95'], ['Letter', '612']]) {
    const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(name, pages > 1 && pages < 60, `${pages} pages of ${format}`);
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)/g)].map((box) => box[1]);
    const right = boxes.every((box) => Math.abs(Number(box) - Number(size)) < 1.5);
    expect(name, boxes.length > 0 && right, `${format} is ${boxes[0]} points wide`);
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.setViewportSize({ width: 688, height: 1000 });  // of A4 within its margins
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(name, wide <= 688, `on paper it is ${wide} wide`);
  const torn = await page.evaluate(() => [...document.querySelectorAll('figure,tr,li,.cell')]
    .filter((element) => element.getBoundingClientRect().height > 949)  // of Letter
    .map((element) => element.textContent.slice(0, 40)));
  expect(name, torn.length === 0, `higher than a sheet: ${torn}`);
  await page.emulateMedia({ media: 'screen' });
}

/** The tree of elements with the names of their attributes; texts and lengths apart. */
const skeleton = (page) => page.evaluate(() => {
  const inside = (element) => `${element.tagName}[${element.getAttributeNames().sort()}](${
    [...element.children].filter((child) => !child.closest('svg') || child.tagName === 'svg')
      .map(inside).join()})`;
  return inside(document.documentElement);
});

async function main() {
  const browser = await chromium.launch({ executablePath, args: switches });
  const names = readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
  const skeletons = new Map();
  for (const name of names) {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await open(context, name);
    await links(page, name);
    await matrix(page, name);
    await keyboard(page, name);
    if (!comparison(name)) await cells(page, name);
    skeletons.set(name, await skeleton(page));
    await print(page, name);
    await unfolds(page, name);
    if (name === 'hostile.html') await unfold(page);  // slow where there is much
    await widths(page, name);
    await page.setViewportSize({ width: 1400, height: 900 });
    for (const scheme of ['light', 'dark']) await violations(page, name, scheme);
    await context.close();
  }
  await browser.close();
  for (const before of ['', 'compare-']) {
    const [hostile, harmless] = [`${before}hostile.html`, `${before}harmless.html`];
    expect(hostile, skeletons.get(hostile) === skeletons.get(harmless),
      `its structure is not that of ${harmless}`);
  }
  for (const fault of faults) console.log(fault);
  console.log(`${names.length} pages, ${faults.length} faults`);
  process.exit(faults.length === 0 && names.length > 2 ? 0 : 1);
}

await main();
