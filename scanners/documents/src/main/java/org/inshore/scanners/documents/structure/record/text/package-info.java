/**
 * Texts of records: values that are long, that are written in Base64 or hold many lines, and what
 * stands outside of records. Knows no record.
 *
 * <p>{@code LongTexts} hands on values that are files of many lines ({@code ValueLines}, {@code
 * UnescapingStream}) as inner documents, {@code Base64Text} decodes a text, {@code TextLines} joins
 * one that an array has line by line, {@code OutsideText} is what stands around records; {@code
 * ByteWindow} is the window over the bytes in which readers go back.
 */
@NullMarked
package org.inshore.scanners.documents.structure.record.text;

import org.jspecify.annotations.NullMarked;
