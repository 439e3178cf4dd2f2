/**
 * The prefilter: what bytes must stand where a value starts, and the fingerprints that find them.
 *
 * <p>{@code Forms} and {@code FormWalk} walk an automaton over the spellings of its classes and
 * work out, for eight bytes from just before a value on, which values each may have. Where a
 * value's beginning is too common, a character or pair further in, a {@code RequiredInfix} that
 * {@code InfixSearch} found, is searched for instead, as the sign in an e-mail address; {@code
 * SuffixAutomata} is the automaton behind it. {@code Frequency} estimates which comes more rarely.
 * {@code Triggers} keeps the fingerprints by encoding and gives each place found its {@code
 * Trigger}: which automaton to run, and how far back; {@code FoundPlaces} merges those of several.
 * Too many places may be found, never too few, so this decides speed and no match; an {@code Infix}
 * is asked before automata run. The byte search is in {@code finder}.
 */
@NullMarked
package org.inshore.engine.prefilter;

import org.jspecify.annotations.NullMarked;
