/**
 * Bounds and boundaries of every reader: exceptions of libraries become {@code ScanException}s,
 * expansion is counted, inner documents are spooled to memory or to an unlinked file. Knows no form
 * of document. Extractors extend {@code GuardedExtractor} or {@code LibraryExtractor}. Streams that
 * are made some bytes at a time extend {@code RefilledStream}, sinks that hand on all but content
 * {@code ForwardingSink}.
 */
@NullMarked
package org.inshore.scanners.documents.guard;

import org.jspecify.annotations.NullMarked;
