/**
 * The program: all rules compiled. Immutable, shared by all threads.
 *
 * <p>Patterns of one boundary share one automaton ({@code Program.Group}); patterns that only count
 * after a label or in a column are called by it and have their own; {@code Nearby} ones are tried
 * near words of their rule or identifiers. {@code WordGate} rejects most ASCII words by their first
 * bytes and length. {@code KeywordIndex} finds labels and context words, {@code NearbyWords} keeps
 * those around the hits at hand, and {@code LookAlikes} what contradicts a hit. {@code Hit} is a
 * value in work; it never leaves the engine. How programs are made stands in {@code compile}, how
 * they run in {@code search}.
 */
@NullMarked
package org.inshore.engine.program;

import org.jspecify.annotations.NullMarked;
