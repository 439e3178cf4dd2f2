/**
 * Rules as read from the YAML of packs, strictly: an unknown key or value is refused with file,
 * line and remedy.
 *
 * <p>{@code RuleReader} makes a {@code Rule} of a file, with {@code RecordReader} and {@code
 * DocumentReader} for what it says of records and documents; {@code RuleFiles} parses the file. All
 * words are normalised here, once. Nothing here is compiled: a rule is data, equal when it says the
 * same, and can be explained, printed or written to a file.
 */
@NullMarked
package org.inshore.engine.rule;

import org.jspecify.annotations.NullMarked;
