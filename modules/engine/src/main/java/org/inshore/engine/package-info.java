/**
 * The pattern engine: rules from packs are compiled to a {@link org.inshore.engine.Detector}, whose
 * matchers turn text and rows into matches. It knows Chinese text, not what is sensitive.
 *
 * <p>This package is the door: {@code RuleSet} reads packs, {@code Detector} compiles them (or
 * takes them from {@code PreparedRules}), a {@code Matcher} of it searches content, a {@code
 * RecordCollector} adds the matches of whole records. The rest is in packages, here in the order of
 * reading; each uses only those before it.
 *
 * <ol>
 *   <li>{@code match}: what is reported
 *   <li>{@code pattern}: regular expressions, character classes, automata
 *   <li>{@code document}: queries over whole documents
 *   <li>{@code rule}: rules as read from YAML
 *   <li>{@code text}: views of encoded text
 *   <li>{@code header}: words in the names of columns
 *   <li>{@code finder}, {@code prefilter}: the search for places where a value may be
 *   <li>{@code program}: all rules compiled, immutable
 *   <li>{@code column}, {@code person}: which kinds a column holds, and whose they are
 *   <li>{@code compile}: the compiler, and the file form of what it makes
 *   <li>{@code plan}: what can only lose in a cell, known beforehand
 *   <li>{@code search}: the stages of the search itself
 * </ol>
 *
 * <p>A search runs in five stages. (1) The prefilter goes through the bytes and leaves the few
 * places where a value or a word may start: {@code Finder}, {@code Triggers}. (2) Automata run from
 * these places and yield the longest value of each pattern: {@code Scan}. (3) Validators,
 * boundaries and needs decide which values are hits: {@code CandidateCheck}. (4) Context, labels,
 * columns and look-alikes give each a confidence: {@code Scorer}. (5) Of hits that share text one
 * is kept: {@code Overlaps}. {@code Matcher} reports what is left as {@code Match}es, which hold no
 * value.
 */
@NullMarked
package org.inshore.engine;

import org.jspecify.annotations.NullMarked;
