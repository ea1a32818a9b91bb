import fc from 'fast-check';

/** Properties are tried on the same inputs at every run, so that a change and not chance makes them fail. `FC_SEED` tries others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 7) });
