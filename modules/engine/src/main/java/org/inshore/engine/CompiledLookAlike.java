package org.inshore.engine;

import org.jspecify.annotations.Nullable;

/**
 * A look-alike ready to run.
 *
 * @param number by which words name it
 * @param source as written
 * @param automaton of its pattern; null when words tell
 */
record CompiledLookAlike(int number, LookAlike source, @Nullable TaggedAutomaton automaton) {}
