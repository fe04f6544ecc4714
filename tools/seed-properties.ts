import fc from 'fast-check';

/** Property tests try the same values at every run, so that a red one is red again; `FC_SEED=…` has them try others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261124) });
