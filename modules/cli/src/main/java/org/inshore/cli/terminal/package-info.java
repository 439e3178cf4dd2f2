/**
 * The terminal: streams that show control characters, messages in both languages, text in columns,
 * exit codes, logging and temporary folders.
 *
 * <p>The messages of all commands are here. Whatever is printed has values in names masked first
 * ({@code MaskedNames}).
 */
@NullMarked
package org.inshore.cli.terminal;

import org.jspecify.annotations.NullMarked;
