/**
 * Regular expressions, and automata over classes of characters.
 *
 * <p>{@code RegexParser} reads the part of regular expressions that automata can have: no back
 * references, no look-around, no unbounded repeat, so every pattern has a longest value. {@code
 * Normaliser} says what a character counts as (full-width as half-width, traditional as simplified,
 * zero-width as nothing). {@code Alphabet} joins characters that no rule tells apart into one
 * class; {@code AutomatonBuilder} makes deterministic automata over classes ({@code
 * SubsetConstruction}) and minimal ones ({@code Minimisation}); {@code TaggedAutomaton} runs one
 * that tells several patterns apart, {@code DeferredAutomaton} has its table read when it is first
 * run, {@code WordAutomaton} is the row-displaced table for the many words. Expressions are printed
 * for other engines by {@code RegexPrinter}. What a pattern is for stands in {@code rule}.
 */
@NullMarked
package org.inshore.engine.pattern;

import org.jspecify.annotations.NullMarked;
