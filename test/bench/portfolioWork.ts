/**
 * What is done with a portfolio; also a program of its own, which prints what one of these comes to and the most memory that it took:
 * `portfolioWork.ts <work> <path>`.
 */
import { fileURLToPath } from 'node:url';
import type { Customer } from 'csp-multi-partner';
import { deadlines } from 'csp-multi-partner/access';
import { auditTransition } from 'csp-multi-partner/query';
import { fromDocument, type JsonDocument } from 'csp-multi-partner/wire/json';
import * as world from '../world';
import { forEachLine, forEachPair } from './portfolioFile';

const YEAR = [world.at('2024-02-02'), world.at('2025-02-02')] as const;

/** What a run over the portfolio comes to; without it, two runs could do different work and nobody would see. */
export interface Findings {
  customers: number;
  deadlines: number;
  /** Guarantees that were not simply kept. */
  changes: number;
}

export interface RunOfPortfolio extends Findings {
  /** In bytes: the greatest resident set of the whole process, Node itself included. */
  readonly memory: number;
}

export const portfolioWork = {
  'reading lines': async (path: string): Promise<number> => {
    let length = 0;
    await forEachLine(path, (line) => {
      length += line.length;
    });
    return length;
  },
  'JSON.parse': async (path: string): Promise<number> => {
    let versions = 0;
    await forEachLine(path, (line) => {
      versions += parsed(line).version;
    });
    return versions;
  },
  'own snapshots': (path: string): Promise<Findings> => looked(path, (line) => parsed(line).value),
  'snapshots of anybody': (path: string): Promise<Findings> =>
    looked(path, (line) => world.must(fromDocument('customer', JSON.parse(line)))),
} as const;

function parsed(line: string): JsonDocument<'customer'> {
  return JSON.parse(line) as JsonDocument<'customer'>;
}

/** Deadlines of a year of each customer, and what changed since yesterday. */
async function looked(path: string, toCustomer: (line: string) => Customer): Promise<Findings> {
  const findings: Findings = { customers: 0, deadlines: 0, changes: 0 };
  await forEachPair(path, (yesterday, today) => {
    const [before, after] = [toCustomer(yesterday), toCustomer(today)];
    findings.customers += 1;
    findings.deadlines += deadlines(after, ...YEAR).length;
    for (const { standing } of auditTransition(before, after).guarantees) {
      if (standing !== 'kept') findings.changes += 1;
    }
  });
  return findings;
}

const [, program, work, path] = process.argv;
if (program === fileURLToPath(import.meta.url) && path !== undefined) {
  const findings = await portfolioWork[work as 'own snapshots'](path);
  const run: RunOfPortfolio = { ...findings, memory: process.resourceUsage().maxRSS * 1024 };
  console.log(JSON.stringify(run));
}
