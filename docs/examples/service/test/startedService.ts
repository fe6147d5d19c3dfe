import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface Running {
  readonly child: ChildProcess;
  readonly address: string;
}

const running = new Set<ChildProcess>();

/** For the end of each test, whatever became of it. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts the service as `npm start` does, on any port that is free; rejects with what it printed where it does not start. */
export function start(environment: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'start.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (text: Buffer): void => {
      printed += text.toString();
      const [, address] = /Listening on (\S+);/u.exec(printed) ?? [];
      if (address !== undefined) resolve({ child, address });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => reject(new Error(`ended before it listened: ${printed}`)));
  });
}

export function stop({ child }: Running, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      resolve();
    });
    child.kill(signal);
  });
}
