/**
 * Lexer of SQL in any dialect: words, names and literals out of a stream of bytes. Knows no
 * statement.
 *
 * <p>{@code SqlInput} reads bytes and goes back over what it holds, {@code SqlLexer} reads words
 * and names ({@code SqlName}), {@code SqlLiterals} decodes literals as the dialects write them.
 * What is not of the form it began with is {@code Unparsed}.
 */
@NullMarked
package org.inshore.scanners.documents.structure.sql.lexer;

import org.jspecify.annotations.NullMarked;
